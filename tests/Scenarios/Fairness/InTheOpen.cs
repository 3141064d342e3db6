using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Tests.Compensations;

namespace SalesFloor.Tests.Fairness;

/// <summary>The fairness that every rep sees is what anybody can work out from the rows of the ledger (ROT-12).</summary>
[Trait("Rule", "ROT-12")]
public sealed class InTheOpen
{
    private const double Parts = 720_720;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_is_shown_is_worked_out_again_from_the_bare_rows(int seed)
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        await PlayDays(hall, seed);

        var report = (await hall.Services.GetRequiredService<IFairness>().Of(Hall.Main, 30, default))!;

        var shown = Assert.Single(report.Rotations, rotation => rotation.Group.Value == "g1");
        var (received, entitled) = Rework(await hall.Ledger(), "queue/main/g1/all");
        Assert.True(received.Values.Sum() > 20);
        foreach (var rep in shown.Reps)
        {
            Assert.Equal(received.GetValueOrDefault(rep.Rep.Value), rep.Received);
            Assert.Equal(entitled.GetValueOrDefault(rep.Rep.Value), (double)rep.Entitled, 2);
            Assert.Equal(entitled.GetValueOrDefault(rep.Rep.Value) - received.GetValueOrDefault(rep.Rep.Value), (double)rep.Balance, 2);
        }

        var ratios = entitled.Where(e => e.Value > 0).Select(e => received.GetValueOrDefault(e.Key) / e.Value).ToArray();
        Assert.Equal(received.Values.Max() - entitled.Keys.Min(rep => received.GetValueOrDefault(rep)), shown.Together.MaxMinusMin);
        Assert.Equal((ratios.Max() - ratios.Min()) / ratios.Average(), shown.Together.RelativeRange, 6);
        Assert.Equal(Math.Pow(ratios.Sum(), 2) / (ratios.Length * ratios.Sum(r => r * r)), shown.Together.Jain, 6);
        Assert.Equal(received.Values.Sum(), shown.Days.Sum(day => day.Turns));
        Assert.Equal(2, shown.Days.Length); // the group is on duty every other day
    }

    [Fact]
    [Trait("Rule", "ROT-05")]
    public async Task Turns_given_back_are_shown_as_granted_used_and_open_and_the_balance_still_adds_up()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        for (var at = 0; at < 4; at++)
        {
            hall.Clock.Advance(TimeSpan.FromMinutes(20));
            var (visit, _) = await hall.NoCustomer();
            if (at != 2) await hall.Granted(visit);
        }
        for (var at = 0; at < 4; at++)
        {
            hall.Clock.Advance(TimeSpan.FromMinutes(20)); // longer than a turn can go back: what was used is used for good
            await hall.Served(Visitors.New());
        }
        await hall.Compensations().Settle();

        var shown = Assert.Single((await hall.Services.GetRequiredService<IFairness>().Of(Hall.Main, 30, default))!.Rotations, rotation => rotation.Group.Value == "g1");
        var rows = await hall.Ledger();
        var (received, entitled) = Rework(rows, "queue/main/g1/all");
        var (granted, used, given) = Credits(rows, "queue/main/g1/all");
        Assert.Equal(3, granted.Values.Sum());
        Assert.NotEmpty(used);
        foreach (var rep in shown.Reps)
        {
            var (has, gone) = (granted.GetValueOrDefault(rep.Rep.Value), used.GetValueOrDefault(rep.Rep.Value));
            Assert.Equal(new CreditCount(has, gone, has - gone), rep.Credits);
            Assert.Equal(entitled.GetValueOrDefault(rep.Rep.Value) - received.GetValueOrDefault(rep.Rep.Value) + given.GetValueOrDefault(rep.Rep.Value), (double)rep.Balance, 2);
        }
    }

    [Fact]
    public async Task Today_is_today_alone_and_a_floor_without_turns_has_nothing_to_compare()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        await hall.Served(Visitors.New());
        hall.Clock.Advance(TimeSpan.FromDays(2));

        var fairness = hall.Services.GetRequiredService<IFairness>();

        Assert.Empty((await fairness.Of(Hall.Main, 1, default))!.Rotations);
        Assert.Single((await fairness.Of(Hall.Main, 3, default))!.Rotations);
        Assert.Null(await fairness.Of(new("nowhere"), 30, default));
    }

    // Three days with breaks, declined offers and visitors who leave.
    [SuppressMessage("Security", "CA5394", Justification = "Not a secret: a seed that gives the same days again.")]
    private static async Task PlayDays(Hall hall, int seed)
    {
        var random = new Random(seed);
        for (var visitor = 0; visitor < 60; visitor++)
        {
            if (visitor % 20 == 19) hall.Clock.Advance(TimeSpan.FromDays(1));
            hall.Clock.Advance(TimeSpan.FromMinutes(7));
            if (random.Next(5) == 0) await hall.Say("ben", random.Next(2) == 0 ? Presence.Break : Presence.OnFloor);
            var arrive = Visitors.New();
            if (await hall.Desk.Arrive(arrive) is not ArrivalOutcome.Assigned assigned)
            {
                await hall.Desk.Leave(new(arrive.Visit, "desk"));
                continue;
            }

            if (random.Next(6) == 0) await hall.Desk.Decline(new(arrive.Visit, assigned.Rep, DeclineCause.Busy, assigned.Rep.Value));
            if (random.Next(6) == 0 || await hall.Desk.Accept(new(arrive.Visit, null, "desk")) is not VisitOutcomeAnswer.Done) await hall.Desk.Leave(new(arrive.Visit, "desk"));
            else await hall.Finished(arrive.Visit);
        }
    }

    /// <summary>Credits granted and used, and the parts of turns that they moved, from the text of the rows.</summary>
    private static (Dictionary<string, int> Granted, Dictionary<string, int> Used, Dictionary<string, double> Given) Credits(IEnumerable<SalesFloor.Silo.Ledger.LedgerRow> rows, string queue)
    {
        var (granted, used, given, whose) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, double>(), new Dictionary<string, string>());
        foreach (var row in rows.Where(row => row.GrainKey == queue))
        {
            if (row.Kind == "queue.CreditSettled.v1") used[whose[row.Subject!]] = used.GetValueOrDefault(whose[row.Subject!]) + 1;
            if (row.Kind != "queue.CreditGranted.v1") continue;

            var credit = JsonDocument.Parse(row.Body).RootElement;
            var to = whose[row.Subject!] = credit.GetProperty("rep").GetString()!;
            granted[to] = granted.GetValueOrDefault(to) + 1;
            foreach (var shift in credit.GetProperty("shifts").EnumerateArray())
            {
                var rep = shift.GetProperty("rep").GetString()!;
                given[rep] = given.GetValueOrDefault(rep) + (shift.TryGetProperty("owed", out var owed) ? owed.GetInt64() / Parts : 0);
            }
        }

        return (granted, used, given);
    }

    /// <summary>Turns received and turns entitled to, from the text of the rows and nothing of the program.</summary>
    private static (Dictionary<string, int> Received, Dictionary<string, double> Entitled) Rework(IEnumerable<SalesFloor.Silo.Ledger.LedgerRow> rows, string queue)
    {
        var kept = new Dictionary<string, JsonElement>();
        foreach (var row in rows.Where(row => row.GrainKey == queue))
        {
            if (row.Kind == "queue.TurnTaken.v1") kept[row.Subject!] = JsonDocument.Parse(row.Body).RootElement;
            else if (row.Kind == "queue.TurnReturned.v1") kept.Remove(row.Subject!);
        }

        var (received, entitled) = (new Dictionary<string, int>(), new Dictionary<string, double>());
        foreach (var turn in kept.Values)
        {
            var taker = turn.GetProperty("rep").GetString()!;
            received[taker] = received.GetValueOrDefault(taker) + 1;
            entitled[taker] = entitled.GetValueOrDefault(taker) + 1;
            foreach (var shift in turn.GetProperty("shifts").EnumerateArray())
            {
                var rep = shift.GetProperty("rep").GetString()!;
                entitled[rep] = entitled.GetValueOrDefault(rep) + (shift.TryGetProperty("owed", out var owed) ? owed.GetInt64() / Parts : 0);
            }
        }

        return (received, entitled);
    }
}
