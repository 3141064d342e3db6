using System.Collections.Immutable;
using Orleans.Concurrency;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Boards;

/// <summary>Somebody in a contest. <paramref name="HeadStart"/> is added to his figure, so that a newcomer may win against an old hand; it is stated before the start and stands beside the figure.</summary>
[GenerateSerializer, Immutable, Alias("contests.Contestant.v1")]
public sealed record Contestant(SalespersonId Rep, decimal HeadStart = 0);

/// <summary>A contest: who has most of one figure between two moments, the first included, the second not. Nothing of it can be changed; it may be called off before its end. <paramref name="Result"/> is final once it is there. By money only what comes in <paramref name="Currency"/> counts; null where the figure is no money, and in contests announced before it was stated.</summary>
[GenerateSerializer, Immutable, Alias("contests.Contest.v1")]
public sealed record Contest(
    Guid Id, BilingualName Name, Metric Metric, DateTimeOffset Start, DateTimeOffset End, ImmutableArray<Contestant> Contestants, SalespersonId By, DateTimeOffset AnnouncedAt,
    DateTimeOffset? CalledOffAt = null, string? CalledOffWhy = null, ContestResult? Result = null, string? Currency = null);

/// <summary>How a contest ended: everybody's place, counted at <paramref name="At"/> from what lay between start and end.</summary>
[GenerateSerializer, Immutable, Alias("contests.ContestResult.v1")]
public sealed record ContestResult(DateTimeOffset At, ImmutableArray<ContestPlace> Places);

/// <summary>A place: <paramref name="Figure"/> and <paramref name="HeadStart"/> are <paramref name="Total"/>. Equal totals share a rank, and the next rank is as much further on.</summary>
[GenerateSerializer, Immutable, Alias("contests.ContestPlace.v1")]
public sealed record ContestPlace(int Rank, SalespersonId Rep, decimal Figure, decimal HeadStart, decimal Total);

/// <summary>An order about contests.</summary>
[GenerateSerializer, Immutable, Alias("contests.ContestOrder.v1")]
public abstract record ContestOrder(ShowroomId Showroom, SalespersonId By)
{
    /// <summary>What he is there by his account, as the gate wrote it; null where nobody signs in: then it is what the plan calls him.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>A manager or director announces a contest. <paramref name="Id"/> is made by the client; a start in the past is now. By money, it is in <paramref name="Currency"/>, or where that is null in the showroom's own.</summary>
[GenerateSerializer, Immutable, Alias("contests.AnnounceContest.v1")]
public sealed record AnnounceContest(
    ShowroomId Showroom, SalespersonId By, Guid Id, BilingualName Name, Metric Metric, DateTimeOffset Start, DateTimeOffset End, ImmutableArray<Contestant> Contestants, string? Currency = null) : ContestOrder(Showroom, By);

/// <summary>He calls it off before its end, and says why.</summary>
[GenerateSerializer, Immutable, Alias("contests.CallOffContest.v1")]
public sealed record CallOffContest(ShowroomId Showroom, SalespersonId By, Guid Id, string Why) : ContestOrder(Showroom, By);

/// <summary>What became of an order.</summary>
[GenerateSerializer, Immutable, Alias("contests.ContestAnswer.v1")]
public abstract record ContestAnswer
{
    private ContestAnswer() { }

    /// <summary>Done, now or already before.</summary>
    [GenerateSerializer, Immutable, Alias("contests.ContestAnswer.Done.v1")]
    public sealed record Done(Contest Contest) : ContestAnswer;

    /// <summary>It cannot be; nothing was stored.</summary>
    [GenerateSerializer, Immutable, Alias("contests.ContestAnswer.Refused.v1")]
    public sealed record Refused(ContestRefusal Reason, string Field) : ContestAnswer;
}

/// <summary>Why an order about contests cannot be.</summary>
[GenerateSerializer, Alias("contests.ContestRefusal.v1")]
public enum ContestRefusal
{
    ShowroomUnknown = 1, NotYours = 2, NameMissing = 3, MetricUnknown = 4,
    /// <summary>It ends after its start and after now, within a year.</summary>
    TimesWrong = 5,
    /// <summary>Two reps at least, each once, all of this showroom.</summary>
    ContestantsWrong = 6,
    /// <summary>A head start is not below nothing and has at most two decimals.</summary>
    HeadStartWrong = 7,
    ContestUnknown = 8,
    /// <summary>What is over stays what it was.</summary>
    Over = 9,
    ReasonMissing = 10, TooMany = 11, IdMissing = 12,
    /// <summary>An ISO 4217 code that the floor counts in.</summary>
    CurrencyUnknown = 13,
}

/// <summary>Owns the contests of a showroom. Key <c>contests/{showroom}</c>. Their running ranks are nobody's: they are counted from the ledger; the final ones are stored.</summary>
[Alias("contests.IContestGrain.v1")]
public interface IContestGrain : IGrainWithStringKey
{
    /// <summary>Every contest, newest first.</summary>
    [AlwaysInterleave, Alias("All")]
    Task<ImmutableArray<Contest>> All();

    /// <summary>An order.</summary>
    [Alias("Carry")]
    Task<ContestAnswer> Carry(ContestOrder order);

    /// <summary>Whoever counts has counted a contest that is over. The first count stands; another one changes nothing.</summary>
    [Alias("Settle")]
    Task<Contest?> Settle(Guid contest, ImmutableArray<ContestPlace> places);
}

/// <summary>Reads contests with their ranks. May be a moment behind the floor.</summary>
public interface IContests
{
    /// <summary>The contests of a showroom: those that run or come, and those that ended within the last quarter, each with its ranks as they are now, or were at its end.</summary>
    Task<ImmutableArray<RunningContest>> Of(ShowroomId showroom, CancellationToken cancellation);
}

/// <summary>A contest and how it stands.</summary>
public sealed record RunningContest(Contest Contest, ContestPhase Phase, ImmutableArray<ContestPlace> Places);

/// <summary>Where a contest stands.</summary>
public enum ContestPhase { Announced = 1, Running = 2, Ended = 3, CalledOff = 4 }
