using Orleans;
using SalesFloor.Calls;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Telephone;

/// <summary>The telephone on the grains.</summary>
internal sealed class PhoneCalls(IFloorGrains grains) : IPhoneCalls
{
    public Task<CallLines> Lines(ShowroomId showroom) => Of(showroom).Lines();

    public Task<CallAnswer> Answer(ShowroomId showroom, AnswerCall command) => Of(showroom).Answer(command);

    public Task<CallAnswer> Note(ShowroomId showroom, NoteCall command) => Of(showroom).Note(command);

    public Task<CallAnswer> Confirm(ShowroomId showroom, ConfirmOrder command) => Of(showroom).ConfirmOrder(command);

    public Task<CallAnswer> End(ShowroomId showroom, EndCall command) => Of(showroom).End(command);

    private ICallsGrain Of(ShowroomId showroom) => grains.GetGrain<ICallsGrain>(GrainKeys.Calls(showroom));
}
