using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Finish;

/// <summary>How the last try to finish a visit went: why it was refused, whether it was not answered, whether its answer is on its way.</summary>
public sealed record FinishTry(VisitRefusal? Refusal = null, bool Failed = false, bool Busy = false)
{
    /// <summary>Nothing has been tried yet.</summary>
    public static FinishTry None { get; } = new();
}
