using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Dashboard.Reports;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Reports;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Reports;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.Reports;

public sealed class ChannelsThatMove
{
    private static readonly ShowroomId s_hall = new("hall");

    [Fact]
    [Trait("Rule", "MKT-14")]
    public async Task Screens_are_told_within_a_minute_and_no_longer_when_the_day_is_over()
    {
        var clock = new Weeks();
        await using var program = new FloorProgram { Clock = clock };
        ImmutableArray<Person> people = [new(new("ada"), new("ada", "ada"), Role.Salesperson)];
        var group = new DutyGroup(new("one"), new("一组", "One"), null, [new("ada")]);
        Assert.IsType<PlanOutcome.InForce>(await program.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(s_hall)).SetUp(new(
            new ShowroomPlan(s_hall, new("厅", "Hall"), "Asia/Shanghai", people, [group], new(new(2026, 1, 1), [group.Id], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default), "test")));
        for (var week = 0; week < ChannelRule.FewestWeeks; week++, clock.Later(TimeSpan.FromDays(7))) await Come(program, 3);
        var watch = program.Services.GetRequiredService<ChannelWatch>();
        Assert.Empty(watch.Of(s_hall));

        await Come(program, 3);
        await watch.Look(CancellationToken.None);
        Assert.Empty(watch.Of(s_hall)); // as on every such day
        await Come(program, 20);
        clock.Later(TimeSpan.FromMinutes(1));
        await watch.Look(CancellationToken.None);

        var alert = Assert.Single(((IChannelAlerts)watch).Of(s_hall));
        Assert.Equal((Metric.Visits, (LeadSource?)null, AlertSide.More, 23), (alert.Metric, alert.Source, alert.Side, alert.Count));
        await Recounted(program, alert);
        clock.Later(TimeSpan.FromDays(1));
        await watch.Look(CancellationToken.None);
        Assert.Empty(watch.Of(s_hall));
    }

    // The figures of the alert once more: from the bare rows, and the chance by adding up the distribution's terms one by one.
    private static async Task Recounted(FloorProgram program, ChannelAlert alert)
    {
        var days = new Dictionary<DateOnly, int>();
        await foreach (var row in program.Services.GetRequiredService<LedgerReader>().Read(0, 1000))
            if (row.Kind == "desk.VisitArrived.v1") days[DateOnly.FromDateTime(row.At.ToOffset(TimeSpan.FromHours(8)).DateTime)] = days.GetValueOrDefault(DateOnly.FromDateTime(row.At.ToOffset(TimeSpan.FromHours(8)).DateTime)) + 1;
        var before = days.Where(day => day.Key < alert.Day).Select(day => day.Value).ToList();
        Assert.Equal((days[alert.Day], (decimal)before.Sum() / before.Count, before.Count), (alert.Count, alert.Expected, alert.Weeks));

        var (shape, stays) = (before.Sum() + 0.5, before.Count / (before.Count + 1.0));
        var (term, fewer) = (Math.Pow(stays, shape), 0.0);
        for (var count = 0; count < alert.Count; count++)
        {
            fewer += term;
            term *= (count + shape) / (count + 1) * (1 - stays);
        }

        Assert.Equal(1 - fewer, alert.Chance, 12);
    }

    private static async Task Come(FloorProgram program, int visitors)
    {
        var desk = program.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_hall));
        for (var number = 0; number < visitors; number++)
        {
            var visit = VisitId.New();
            await desk.Arrive(new Arrive(visit, Channel.WalkIn, VisitorSays.FirstTime));
            await desk.Leave(new(visit, "desk"));
        }

        await program.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
    }

    // The timers stay the system's.
    private sealed class Weeks : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 5, 10, 0, 0, TimeSpan.FromHours(8));
        private long _asked;

        public void Later(TimeSpan time) => _now += time;

        public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime().AddMilliseconds(Interlocked.Increment(ref _asked));
    }
}
