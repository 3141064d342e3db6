using System.Collections.Immutable;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Targets;

/// <summary>A year's plan under decision: two groups of two (ada, ben under sol; cai, dan under sid), manager max, director dora, general manager gina. Every order is decided twice: the repeat changes nothing.</summary>
internal sealed class APlan
{
    public static readonly ShowroomId Main = new("main");
    public static readonly TargetScope Showroom = new(Main);
    public static readonly TargetScope GroupOne = new(Main, new("g1"));
    public static readonly TargetScope Ada = new(Main, new("g1"), new("ada"));
    public static readonly TargetScope Ben = new(Main, new("g1"), new("ben"));
    public static readonly TargetPeriod October = Periods.Read("2026-10")!;

    public static readonly ShowroomPlan Floor = new(
        Main, new("总店", "Main"), "Asia/Shanghai",
        [
            .. "ada ben cai dan".Split(' ').Select(id => Somebody(id, Role.Salesperson)), Somebody("sol", Role.Supervisor), Somebody("sid", Role.Supervisor),
            Somebody("max", Role.Manager), Somebody("dora", Role.Director), Somebody("gina", Role.GeneralManager), Somebody("amy", Role.Assistant),
        ],
        [new(new("g1"), new("一组", "One"), new("sol"), [new("ada"), new("ben")]), new(new("g2"), new("二组", "Two"), new("sid"), [new("cai"), new("dan")])],
        new(new(2026, 1, 1), [new("g1"), new("g2")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty),
        FloorRules.Default);

    public TargetBook Book { get; private set; } = TargetBook.Empty;

    public DateTimeOffset Now { get; set; } = new(2026, 9, 20, 10, 0, 0, TimeSpan.FromHours(8));

    public TargetLine Line(TargetKey key) => Book.Of(key) ?? throw new InvalidOperationException($"No target {key}.");

    public static TargetKey Key(TargetScope scope, string period = "2026-10", TargetMetric metric = TargetMetric.SalesAmount, string? product = null) => new(scope, Periods.Read(period)!, metric, product);

    public static TargetDraft Draft(TargetKey key, decimal value) => new(key, value, key.Metric.Unit(), "Last year plus a tenth.", "Deals signed, from the ledger.");

    public TargetFrame As(string who) => new(Book, 2026, Floor, new(who), Now);

    public TargetRefusal[] Propose(string by, params TargetDraft[] drafts) => Give(by, frame => TargetRule.Decide(frame, new ProposeTargets(Main, [.. drafts], new(by), by)));

    public TargetRefusal[] Approve(string by, TargetKey key) => About(by, key, (frame, at) => TargetRule.Decide(frame, new DecideTargets(Main, TargetRuling.Approved, [at], null, new(by), by)));

    public TargetRefusal[] Return(string by, TargetKey key, string? why) => About(by, key, (frame, at) => TargetRule.Decide(frame, new DecideTargets(Main, TargetRuling.Returned, [at], why, new(by), by)));

    public TargetRefusal[] Assign(string by, TargetKey key) => About(by, key, (frame, at) => TargetRule.Decide(frame, new AssignTargets(Main, [at], new(by), by)));

    public TargetRefusal[] Accept(string by, TargetKey key) => About(by, key, (frame, at) => TargetRule.Decide(frame, new AcceptTargets(Main, [at], new(by), by)));

    public TargetRefusal[] Counter(string by, TargetKey key, decimal value, string why) => About(by, key, (frame, at) => TargetRule.Decide(frame, new CounterTarget(Main, at, value, why, new(by), by)));

    public TargetRefusal[] Answer(string by, TargetKey key, CounterAnswer answer, string why) => About(by, key, (frame, at) => TargetRule.Decide(frame, new AnswerCounter(Main, at, answer, why, new(by), by)));

    public TargetRefusal[] Close(string by, TargetKey key, decimal? counted, decimal? stated = null, string? cause = null, string? measure = null) =>
        About(by, key, (frame, at) => TargetRule.Decide(frame, new CloseTarget(Main, at, stated, cause, measure, new(by), by), counted));

    /// <summary>A target in force that was given to whoever is to reach it.</summary>
    public APlan WithAssigned(TargetKey key, decimal value)
    {
        Assert.Empty(Propose("max", Draft(key, value)));
        Assert.Empty(Approve("gina", key));
        Assert.Empty(Assign("max", key));
        return this;
    }

    public TargetRefusal[] Give(string by, Func<TargetFrame, TargetOutcome> order)
    {
        var outcome = order(As(by));
        if (outcome.Faults.Length > 0) return [.. outcome.Faults.Select(fault => fault.Reason)];

        foreach (var fact in outcome.Facts) Book = TargetFold.Apply(Book, fact);
        var again = order(As(by));
        Assert.Empty(again.Facts);
        Assert.Empty(again.Faults);
        return [];
    }

    // The repeat names the same version as the order did.
    private TargetRefusal[] About(string by, TargetKey key, Func<TargetFrame, TargetAt, TargetOutcome> order)
    {
        var at = new TargetAt(key, Book.Of(key)?.Newest()?.Number ?? 0);
        return Give(by, frame => order(frame, at));
    }

    private static Person Somebody(string id, Role role) => new(new(id), new(id, id), role);
}
