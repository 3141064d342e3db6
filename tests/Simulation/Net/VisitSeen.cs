using SalesFloor.Assignment;
using SalesFloor.FrontDesk;

namespace SalesFloor.Simulation;

internal enum Stage { Undecided, Waiting, Offered, Received, AtTheDesk, Finished, Left }

/// <summary>A visit as its entries tell it.</summary>
internal sealed class VisitSeen(VisitArrived arrived)
{
    public VisitArrived Arrived => arrived;
    public VisitorSays Says { get; set; } = arrived.Says;
    public CustomerId? Customer { get; set; } = arrived.Customer;
    public Stage Stage { get; set; }
    public SalespersonId? Rep { get; set; }
    public SalespersonId? ReceivedBy { get; set; }
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset Until { get; set; }
    public Receipt? Receipt { get; set; }
    public ArrivalOutcome? Answer { get; set; }
    public VisitFinished? End { get; set; }
    public bool Credited { get; set; }
    public List<SalespersonId> Refused { get; } = [];

    /// <summary>Everybody who ever received it, also where that was undone.</summary>
    public List<SalespersonId> Receivers { get; } = [];

    /// <summary>The numbers of the decisions that were undone.</summary>
    public List<int> Undone { get; } = [];

    public List<OverrideVisit> Overridden { get; } = [];

    /// <summary>Calls to its owner and his answers, as they were stored.</summary>
    public List<DeskEvent> Pages { get; } = [];

    public List<AtClosing> AtClosing { get; } = [];

    /// <summary>Somebody has it or is offered it.</summary>
    public bool IsHeld => Stage is Stage.Offered or Stage.Received;

    public bool IsOver => Stage is Stage.Finished or Stage.Left;

    /// <summary>It came through the rotation: it costs whoever gets it a turn.</summary>
    public bool CostsTurn => Receipt?.Route.To == RouteTo.Rotation;

    /// <summary>Whoever had him already when the desk had its connection again, by the last decision.</summary>
    public bool IsGivenOffline(SalespersonId rep) => Receipt is { Facts.Override: null, Facts.Offline: { IsOurs: true } taken } && taken.Rep == rep;
}
