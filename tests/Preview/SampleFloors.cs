using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Preview;

/// <summary>Floors as screens may meet them: ordinary, empty, crowded, with long names.</summary>
public static class SampleFloors
{
    private static readonly (string Zh, string En)[] s_names =
    [
        ("王芳", "Wang Fang"), ("李伟", "Li Wei"), ("张敏", "Zhang Min"), ("刘洋", "Liu Yang"), ("欧阳娜娜", "Ouyang Nana"), ("赵磊", "Anna Kowalska"),
        ("黄丽", "Huang Li"), ("周杰", "Zhou Jie"), ("吴刚", "Ben Carter"), ("郑爽", "Zheng Shuang"), ("孙悦", "Sun Yue"), ("马超", "Ma Chao"),
    ];

    public static readonly DateTimeOffset TenInTheMorning = new(2026, 3, 5, 10, 0, 0, TimeSpan.FromHours(8));

    public static SalespersonId RepId(int index) => new($"rep-{index + 1:00}");

    public static VisitId VisitId(int ticket) => new(new Guid(ticket, 0, 0, new byte[8]));

    /// <summary>Nobody has come yet, nobody is there.</summary>
    public static FloorSnapshot Empty(DateTimeOffset now) => Of(now, reps: 0, waiting: 0) with { NextUp = [], Leaderboard = [], Totals = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0) };

    /// <summary>An ordinary morning: twelve reps in two groups, some with visitors, some visitors waiting.</summary>
    public static FloorSnapshot Of(DateTimeOffset now, int reps = 12, int waiting = 8, bool longNames = false)
    {
        var visits = Visits(now, reps, waiting);
        var people = Enumerable.Range(0, reps).Select(index => Rep(now, index, reps, visits, longNames)).ToImmutableArray();
        return new(
            new("main"), 1, now, new("滨江一号", "Riverside One"), "Asia/Shanghai", DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(8)).Date),
            new(new("a"), new("甲组", "Group A")), TurnStrategy.TurnLedger, 1, people, visits,
            [.. people.Where(rep => rep.OnDuty && rep.Is == Engagement.Free && rep.Says == Presence.OnFloor).OrderBy(rep => rep.Standing!.Rank).Select(rep => rep.Id)],
            new(23, 11, 19, 12, 19, 1, 6, 2, 24, 20),
            [.. people.Take(10).Select((rep, at) => new LeaderboardRow(at + 1, rep.Id, Math.Max(0, 3 - at), Math.Max(0, 5 - at), 8 - Math.Min(at, 7)))]);
    }

    private static ImmutableArray<VisitOnFloor> Visits(DateTimeOffset now, int reps, int waiting)
    {
        if (reps == 0) return [];

        var open = ImmutableArray.CreateBuilder<VisitOnFloor>();
        for (var at = 0; at < waiting; at++)
        {
            var arrived = now.AddSeconds(-40 - 55 * (waiting - at));
            var forOwner = at == 1 && reps > 7;
            open.Add(new(VisitId(20 + at), 20 + at, at % 3 == 2 ? Channel.Call : Channel.WalkIn, forOwner ? VisitStatus.WaitingForOwner : VisitStatus.WaitingForTurn,
                forOwner ? RouteReason.Owner : RouteReason.NewCustomer, !forOwner, arrived, arrived, null, forOwner ? RepId(7) : null, null, at % 2 == 0 ? "陈先生" : null, "138****" + (1000 + at), forOwner));
        }
        var offered = new VisitOnFloor(VisitId(18), 18, Channel.WalkIn, VisitStatus.Offered, RouteReason.NewCustomer, true, now.AddSeconds(-25), now.AddSeconds(-22), RepId(0), null, now.AddSeconds(38), "林女士", "139****6620", false);
        var received = new VisitOnFloor(VisitId(12), 12, Channel.Call, VisitStatus.Received, RouteReason.Owner, false, now.AddMinutes(-16), now.AddMinutes(-14.5), RepId(Math.Min(1, reps - 1)), RepId(Math.Min(1, reps - 1)), null, "何先生", "137****0042", true);
        return [.. open, offered, received];
    }

    private static RepOnFloor Rep(DateTimeOffset now, int index, int reps, ImmutableArray<VisitOnFloor> visits, bool longNames)
    {
        var group = index < (reps + 1) / 2 ? "a" : "b";
        var (zh, en) = s_names[index % s_names.Length];
        var name = longNames ? new BilingualName("欧阳震华之子孙满堂", "Maximiliana Featherstonehaugh-Cholmondeley") : new(zh, en);
        var visit = visits.FirstOrDefault(one => one.Rep == RepId(index));
        var says = index switch { 3 => Presence.Break, 5 => Presence.OutVisiting, 9 => Presence.OnCall, 10 => Presence.Leave, 11 => Presence.Off, _ => Presence.OnFloor };
        var engagement = visit?.Status switch { VisitStatus.Offered => Engagement.Offered, VisitStatus.Received => Engagement.WithCustomer, _ => Engagement.Free };
        return new(RepId(index), name, new(group), group == "a", says, now.AddMinutes(-7 * (index + 1)), engagement, visit?.Id,
            new(RepId(index), index % 6 + 1, 1.2m - 0.4m * (index % 6), 40 + index, index % 2, now.AddMinutes(-12 * (index + 1))), new(2 + index % 3, index % 2, 0, 0, 1, 0, 0));
    }

    /// <summary>A new customer's receipt with every kind of verdict.</summary>
    public static Receipt Receipt(DateTimeOffset now)
    {
        var verdicts = Enum.GetValues<Verdict>();
        ImmutableArray<Candidate> candidates = [.. verdicts.Select((_, at) => new Candidate(RepId(at), RepCondition.Free))];
        TurnView before = new([.. verdicts.Select((_, at) => new Seat(RepId(at), TurnParts.PerTurn - at * 100_000, 3, 0, null))], null, -1);
        return new(
            VisitId(18), 1, now, "desk", 1,
            new(Channel.WalkIn, VisitorSays.FirstTime, null, false, null, null, false, false, null, Showrooms.ForgottenRep.LookupThenNew, OwnerAwayChoice.Ask),
            new(RouteTo.Rotation, RouteReason.NewCustomer, null, ["FD-05", "ROT-01", "ROT-02"]),
            new(before, new(VisitId(18), new("a"), TurnStrategy.TurnLedger, true, candidates),
                new(RepId(0), TieBreak.OwedMost, [.. verdicts.Select((verdict, at) => new CandidateVerdict(RepId(at), verdict == Verdict.WithCustomer ? RepCondition.WithOwnCustomer : RepCondition.Free, verdict,
                    TurnParts.PerTurn - at * 100_000, verdict == Verdict.Chosen ? 0 : TurnParts.PerTurn - at * 100_000, 0, 0, null))]), now),
            RepId(0));
    }
}
