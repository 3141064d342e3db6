using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Reports;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Reports;

public sealed class WhatBecameOfThem
{
    private static readonly ShowroomId s_main = new("main");
    private static readonly ShowroomPlan s_plan = new(
        s_main, new("总店", "Main"), "Asia/Shanghai", [new(new("ada"), new("ada", "ada"), Role.Salesperson)], [new(new("g1"), new("一组", "1"), null, [new("ada")])],
        new(new(2026, 1, 1), [new("g1")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);

    [Fact]
    [Trait("Rule", "MKT-04")]
    public void A_day_may_sign_more_than_come_but_of_those_who_came_never_more_than_all_have_bought()
    {
        var (first, second, third, earlier) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        FigureLine[] day =
        [
            Line(Metric.Visits, 1, 5, first), Line(Metric.NewCustomers, 1, 5, first), Line(Metric.Visits, 1, 5, second), Line(Metric.NewCustomers, 1, 5, second) with { Source = LeadSource.Referral }, Line(Metric.NewCustomers, 1, 5, third),
            Line(Metric.Deals, 1, 5, earlier), Line(Metric.Deals, 1, 5, earlier), Line(Metric.Deals, 0.6m, 5, earlier),
        ];
        // The first buys twice, later; the second's contract is taken back; the third has a part that two reps share.
        FigureLine[] since = [.. day.Where(line => line.Metric == Metric.Deals), Line(Metric.Deals, 1, 9, first), Line(Metric.Deals, 1, 20, first), Line(Metric.Deals, 1, 6, second), Line(Metric.Deals, -1, 8, second), Line(Metric.Deals, 0.4m, 7, third), Line(Metric.Deals, 0.6m, 7, third)];

        var funnel = ReportRule.Funnel(new(s_main, new(2026, 3, 5), new(2026, 3, 5)), day, since, s_plan);

        Assert.Equal(1.3m, funnel.Total.Conversion); // 2.6 deals of the day, two contacts
        Assert.Equal((3, 2), (funnel.Cohort.Total.Came, funnel.Cohort.Total.Bought));
        Assert.Equal([(LeadSource.Referral, 1, 0), (null, 2, 2)], funnel.Cohort.Sources.Select(row => ((LeadSource?)row.Source, row.Came, row.Bought)));
        Assert.Null(ReportRule.Funnel(new(s_main, new(2026, 3, 6), new(2026, 3, 6)), [], [], s_plan).Cohort.Total.Share);
    }

    private static FigureLine Line(Metric metric, decimal value, int day, Guid visit) =>
        new(new(2026, 3, day), new(2026, 3, day, 4, 0, 0, TimeSpan.Zero), s_main, new SalespersonId("ada"), metric, value, null, null, null, visit, "desk/main", 1);
}
