using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>What the pages of targets ask of the plan of a year.</summary>
public interface ITargetCalls
{
    /// <summary>The plan of the showroom, or null where it was never set up.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);

    /// <summary>A part of the plan of targets.</summary>
    Task<TargetGrid?> Grid(int year, TargetsAsked asked);

    /// <summary>What waits for somebody.</summary>
    Task<TargetDesk?> Desk(int year, ShowroomId showroom);

    /// <summary>A rep's own.</summary>
    Task<MyTargets?> Mine(int year, ShowroomId showroom, SalespersonId rep);

    /// <summary>A target divided.</summary>
    Task<TargetsRead> Divide(int year, DivideTarget question);

    /// <summary>A table, read.</summary>
    Task<TargetsRead> Read(int year, ShowroomId showroom, string table, SalespersonId by);

    /// <summary>The table of a showroom.</summary>
    Task<string> Write(int year, ShowroomId showroom);

    /// <summary>An order about targets.</summary>
    Task<TargetAnswer> Give(int year, Func<ITargetPlanGrain, Task<TargetAnswer>> order);
}
