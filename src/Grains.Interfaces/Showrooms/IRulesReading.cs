using System.Collections.Immutable;

namespace SalesFloor.Showrooms;

/// <summary>What is read about the rules and never decided upon: their history, and what other rules would have done.</summary>
public interface IRulesReading
{
    /// <summary>Every version that was set or approved and every proposal that was dropped, newest first.</summary>
    Task<ImmutableArray<RulesChange>> History(ShowroomId showroom, CancellationToken cancellation);

    /// <summary>The last local days of the showroom, today included, played again in memory under these rules; null where it was never set up. Nothing is stored.</summary>
    Task<RulesPreview?> Preview(ShowroomId showroom, FloorRules rules, int days, CancellationToken cancellation);
}

/// <summary>A change of the rules, or one that was dropped. <paramref name="By"/>: who set, proposed or dropped it. <paramref name="ApprovedBy"/>: the second person; null where there was none.</summary>
public sealed record RulesChange(DateTimeOffset At, RulesChangeKind Kind, FloorRules? Rules, DateTimeOffset? From, string By, string? ApprovedBy, string? Why);

/// <summary>What happened to the rules.</summary>
public enum RulesChangeKind { SetWithPlan = 1, Proposed = 2, Approved = 3, Rejected = 4 }

/// <summary>Days as they were and as they would have been. <paramref name="Waited"/> and <paramref name="WouldHaveWaited"/> count visitors who found nobody free.</summary>
public sealed record RulesPreview(DateOnly From, DateOnly To, int Arrivals, int Waited, int WouldHaveWaited, ImmutableArray<RepPreview> Reps);

/// <summary>One rep: new customers received as it was and under the other rules, and what he would be owed at the end, in turns.</summary>
public sealed record RepPreview(SalespersonId Rep, GroupId Group, int NewCustomers, int WouldHaveHad, decimal Balance);
