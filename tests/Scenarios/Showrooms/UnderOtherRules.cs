using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Tests.Fairness;

namespace SalesFloor.Tests.Showrooms;

/// <summary>"Today under these rules": recorded days played again in memory.</summary>
public sealed class UnderOtherRules(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Under_the_same_rules_the_days_are_as_they_were(int seed)
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai", "dan", "eve");
        await PlayDays(hall, seed);

        var preview = (await hall.Services.GetRequiredService<IRulesReading>().Preview(Hall.Main, FloorRules.Default, 5, default))!;

        Assert.True(preview.Reps.Sum(rep => rep.NewCustomers) > 10);
        Assert.Equal(preview.Reps.Select(rep => (rep.Rep, rep.NewCustomers)), preview.Reps.Select(rep => (rep.Rep, rep.WouldHaveHad)));
        Assert.Equal(preview.Waited, preview.WouldHaveWaited);
        var standings = (await hall.Floor()).Reps.ToDictionary(rep => rep.Id, rep => rep.Standing?.Balance ?? 0);
        Assert.All(preview.Reps, rep => Assert.Equal(standings[rep.Rep], rep.Balance));
    }

    [Fact]
    public async Task A_month_of_longest_idle_would_have_been_even_under_the_turn_ledger_and_nothing_is_stored()
    {
        await using var month = await SimulatedMonth.Play(TurnStrategy.LongestIdle, seed: 2, noCustomersCostNothing: false);
        var entries = month.Floor.Entries.Where(row => row.GrainKey == "desk/main").Select(row => row.Entry).ToArray();
        var plan = SimulatedMonth.Plan(TurnStrategy.LongestIdle);
        var best = TimeSpan.MaxValue;
        PlayedDays same = null!, ledger = null!;
        for (var round = 0; round < 3; round++)
        {
            var clock = Stopwatch.StartNew();
            var days = RecordedDays.Of(entries.Select(entry => (DeskEvent)FactNames.Read(entry.Kind, entry.Body)));
            ledger = PlayedAgain.Play(days, plan with { Rules = plan.Rules with { Strategy = TurnStrategy.TurnLedger } });
            best = clock.Elapsed < best ? clock.Elapsed : best;
            same = PlayedAgain.Play(days, plan);
            Assert.Equal(PlayedAgain.AsRecorded(days).New.OrderBy(rep => rep.Key.Value), same.New.OrderBy(rep => rep.Key.Value));
        }

        output.WriteLine($"{ledger.Arrivals} arrivals in {best.TotalMilliseconds:F0} ms");
        Assert.Equal(1800, ledger.Arrivals);
        Assert.InRange(same.New.Values.Max() - same.New.Values.Min(), 15, 80);
        Assert.InRange(ledger.New.Values.Max() - ledger.New.Values.Min(), 0, 5); // under the recorded rule it was a multiple
        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_customer_who_comes_again_belongs_in_the_playing_to_whoever_received_him_there()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        foreach (var phone in new[] { "13800000001", "13800000002" })
        {
            await hall.Served(Visitors.New(phone));
            hall.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        await hall.Served(Visitors.Names("ben", "13800000002"));

        var preview = (await hall.Services.GetRequiredService<IRulesReading>().Preview(Hall.Main, FloorRules.Default with { ForgottenRep = ForgottenRep.AlwaysNew }, 1, default))!;

        Assert.Equal([1, 1, 0], preview.Reps.Take(3).Select(rep => rep.WouldHaveHad)); // he names his rep: nobody's turn, whatever the rule for those who forgot
    }

    [Fact]
    public async Task A_day_without_visitors_and_a_showroom_that_does_not_exist_have_nothing_to_show()
    {
        await using var hall = await Hall.Open(null, "ada");
        var reading = hall.Services.GetRequiredService<IRulesReading>();

        Assert.Equal(0, (await reading.Preview(Hall.Main, FloorRules.Default, 1, default))!.Arrivals);
        Assert.Null(await reading.Preview(new("nowhere"), FloorRules.Default, 1, default));
    }

    // Four days with breaks, declined and missed offers, waiting, returning customers, callers and visitors who leave.
    [SuppressMessage("Security", "CA5394", Justification = "Not a secret: a seed that gives the same days again.")]
    private static async Task PlayDays(Hall hall, int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 160; step++)
        {
            hall.Clock.Advance(step % 40 == 39 ? TimeSpan.FromHours(20) : TimeSpan.FromMinutes(random.Next(1, 6)));
            await hall.Desk.Judge();
            var visits = (await hall.Floor()).Visits;
            switch (random.Next(8))
            {
                case 0 or 1 or 2: await hall.Desk.Arrive(Somebody(random)); break;
                case 3: await hall.Say(random.Next(2) == 0 ? "ben" : "dan", random.Next(3) == 0 ? Presence.Break : Presence.OnFloor); break;
                case 4 when visits.FirstOrDefault(v => v.Status == VisitStatus.Offered) is { Rep: { } rep } offered: await hall.Desk.Decline(new(offered.Id, rep, DeclineCause.Busy, rep.Value)); break;
                case 5 when visits.FirstOrDefault(v => v.Status != VisitStatus.Received) is { } waiting && random.Next(3) == 0: await hall.Desk.Leave(new(waiting.Id, "desk")); break;
                case 6 when visits.FirstOrDefault(v => v.Status == VisitStatus.Received) is { } over: await hall.Finished(over.Id); break;
                default: break; // a while in which nothing happens
            }

            hall.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 14)));
            foreach (var offered in (await hall.Floor()).Visits.Where(v => v.Status == VisitStatus.Offered && random.Next(4) > 0)) await hall.Desk.Accept(new(offered.Id, null, "desk"));
        }
    }

    [SuppressMessage("Security", "CA5394", Justification = "Not a secret: a seed that gives the same people again.")]
    private static Arrive Somebody(Random random)
    {
        var phone = $"1380000{random.Next(40):0000}";
        return random.Next(4) switch
        {
            0 => Visitors.Forgot(phone),
            1 => Visitors.Calls(phone),
            _ => Visitors.New(random.Next(2) == 0 ? phone : null),
        };
    }
}
