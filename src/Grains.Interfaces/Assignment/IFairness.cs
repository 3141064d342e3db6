using System.Collections.Immutable;
using SalesFloor.FrontDesk;

namespace SalesFloor.Assignment;

/// <summary>How evenly new customers were shared out, for everybody to see (ROT-12). Read off the ledger; decisions never rest on it.</summary>
public interface IFairness
{
    /// <summary>The last <paramref name="days"/> local days of a showroom, today included; null where it was never set up.</summary>
    Task<FairnessReport?> Of(ShowroomId showroom, int days, CancellationToken cancellation);
}

/// <summary>Everybody's turns over some days. Rotations in which nothing was taken are left out.</summary>
public sealed record FairnessReport(ShowroomId Showroom, DateOnly From, DateOnly To, ImmutableArray<RotationFairness> Rotations);

/// <summary>One rotation: all days together, each day, each rep. <paramref name="Rotation"/>: the channel it belongs to alone; null where both share it (ROT-10).</summary>
public sealed record RotationFairness(GroupId Group, Channel? Rotation, FairnessMeasures Together, ImmutableArray<DayFairness> Days, ImmutableArray<RepFairness> Reps);

/// <summary>One day of a rotation.</summary>
public sealed record DayFairness(DateOnly Day, int Turns, FairnessMeasures Measures);

/// <summary>Three measures over the reps who were at work. <paramref name="MaxMinusMin"/>: turns received, most minus fewest.
/// The others look at turns received for each turn that a rep's presence entitled him to: <paramref name="RelativeRange"/> is (most − least) ÷ mean, 0 when all are equal;
/// <paramref name="Jain"/> is Jain's index, 1 when all are equal and 1/n when one has everything.</summary>
public sealed record FairnessMeasures(int MaxMinusMin, double RelativeRange, double Jain)
{
    /// <summary>Whether the two shares say anything: before each of those at work could have had a turn, one has it and another has not, however even the rotation is.</summary>
    public static bool Tell(int turns, int reps) => turns >= reps;
}

/// <summary>One rep. <paramref name="Received"/>: turns taken and kept. <paramref name="Entitled"/>: what his presence entitled him to, in turns. <paramref name="Balance"/>: what he is owed now, also from earlier days.
/// <paramref name="MakeUps"/>: make-up turns he holds now. <paramref name="Skips"/>: how often a turn that would have been his went on, by reason. <paramref name="Credits"/>: turns given back to him by compensations (FD-07, ROT-05).</summary>
public sealed record RepFairness(SalespersonId Rep, int Received, decimal Entitled, decimal Balance, int MakeUps, ImmutableArray<SkipCount> Skips, CreditCount Credits);

/// <summary>Compensations of one rep in one rotation. <paramref name="Granted"/> and <paramref name="Used"/> count those of the period, a use being final when its turn cannot go back any more; <paramref name="Open"/> are those he holds now, also from before.</summary>
public sealed record CreditCount(int Granted, int Used, int Open);

/// <summary>How often a rep was passed over for one reason.</summary>
public sealed record SkipCount(Verdict Why, int Times);
