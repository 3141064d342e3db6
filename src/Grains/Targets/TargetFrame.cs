using System.Collections.Immutable;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>What a decision about targets rests on: the plan of the year, the showroom, who orders, when.</summary>
internal sealed record TargetFrame(TargetBook Book, int Year, ShowroomPlan Showroom, SalespersonId By, DateTimeOffset Now, ImmutableArray<Role>? As = null)
{
    /// <summary>Whoever orders, as what he is; null where the plan does not know him.</summary>
    public Giver? Giver => Giver.Of(Showroom, By, As);

    /// <summary>The showroom's local day.</summary>
    public DateOnly Today => Showroom.DayAt(Now);
}

/// <summary>The facts of an order, or everything that is wrong with it. Neither: it was done before.</summary>
internal sealed record TargetOutcome(ImmutableArray<TargetEvent> Facts, ImmutableArray<TargetFault> Faults)
{
    /// <summary>Done before.</summary>
    public static TargetOutcome Nothing { get; } = new([], []);

    /// <summary>One fact.</summary>
    public static TargetOutcome Of(TargetEvent fact) => new([fact], []);

    /// <summary>One thing is wrong.</summary>
    public static TargetOutcome No(TargetRefusal reason, string field, int? row = null) => new([], [new(reason, field, row)]);

    /// <summary>The faults, where there are any; else the fact that is made of what is left to do, where anything is.</summary>
    public static TargetOutcome Unless(IReadOnlyCollection<TargetFault> faults, IReadOnlyCollection<TargetAt> left, Func<ImmutableArray<TargetAt>, TargetEvent> fact) =>
        faults.Count > 0 ? new([], [.. faults]) : left.Count == 0 ? Nothing : Of(fact([.. left]));
}
