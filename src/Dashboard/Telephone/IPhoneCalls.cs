using SalesFloor.Calls;

namespace SalesFloor.Dashboard.Telephone;

/// <summary>What the desk asks of its telephone lines.</summary>
public interface IPhoneCalls
{
    /// <summary>The lines as they are.</summary>
    Task<CallLines> Lines(ShowroomId showroom);

    /// <summary>A line is picked up.</summary>
    Task<CallAnswer> Answer(ShowroomId showroom, AnswerCall command);

    /// <summary>What was learned.</summary>
    Task<CallAnswer> Note(ShowroomId showroom, NoteCall command);

    /// <summary>An order was read back.</summary>
    Task<CallAnswer> Confirm(ShowroomId showroom, ConfirmOrder command);

    /// <summary>The call is over.</summary>
    Task<CallAnswer> End(ShowroomId showroom, EndCall command);
}
