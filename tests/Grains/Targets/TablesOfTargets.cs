using SalesFloor.Targets;

namespace SalesFloor.Tests.Targets;

public sealed class TablesOfTargets
{
    private const string Heading = "showroom,group,rep,period,metric,product,region,value,unit,why,measured\r\n";

    [Fact, Trait("Rule", "TGT-05"), Trait("Rule", "TGT-08")]
    public void What_is_written_is_read_as_the_same_targets()
    {
        var plan = new APlan();
        TargetDraft[] drafts =
        [
            APlan.Draft(APlan.Key(APlan.Ada), 1234.50m) with { Why = "He said \"yes\", twice" },
            APlan.Draft(APlan.Key(APlan.GroupOne, "2026-10-W41", TargetMetric.Deals, "SUV, large"), 7m),
            APlan.Draft(APlan.Key(APlan.Showroom, "2026-Q4", TargetMetric.Satisfaction), 91.5m),
        ];
        Assert.Empty(plan.Propose("max", drafts));

        var read = TargetTables.Read(new APlan().As("max"), TargetTables.Write(plan.Book.Lines));
        Assert.Empty(read.Faults);
        Assert.Empty(TargetTables.Read(plan.As("max"), TargetTables.Write(plan.Book.Lines)).Lines); // it stands there already
        Assert.Equal(drafts, read.Lines.ToArray());
        Assert.Empty(plan.Propose("max", [.. read.Lines]));
        Assert.All(plan.Book.Lines, line => Assert.Equal(1, line.Versions)); // the same targets are no other version
    }

    [Fact, Trait("Rule", "TGT-08")]
    public void Every_bad_cell_is_named_by_its_row_and_column_and_nothing_is_taken()
    {
        var read = TargetTables.Read(new APlan().As("max"), Heading
            + "main,g1,ada,2026-10,SalesAmount,,,100,Money,why,how\r\n"
            + "main,g1,ada,2026-13,SalesAmount,,,100,Money,why,how\r\n"
            + "main,g1,ada,2026-10,Happiness,,,100,Money,why,how\r\n"
            + "main,g1,eve,2026-10,SalesAmount,,,100,Money,why,how\r\n"
            + "main,g1,ben,2026-10,SalesAmount,,,ten,Money,why,how\r\n"
            + "main,g1,ben,2026-10,Deals,,,1.5,Count,why,how\r\n"
            + "main,g1,ben,2026-10,Calls,,,5,Count,,how\r\n"
            + "main,g1,ada,2026-10,SalesAmount,,,200,Money,why,how\r\n");

        Assert.Empty(read.Lines);
        Assert.Equal(
            [
                (3, 4, TargetRefusal.PeriodUnknown), (4, 5, TargetRefusal.MetricUnknown), (5, 3, TargetRefusal.ScopeUnknown), (6, 8, TargetRefusal.ValueWrong),
                (7, 8, TargetRefusal.ValueWrong), (8, 10, TargetRefusal.ReasonMissing), (9, 3, TargetRefusal.Twice),
            ],
            read.Faults.Select(fault => (fault.Row, fault.Column, fault.Reason)).ToArray());
        Assert.Equal(TargetRefusal.Unreadable, Assert.Single(TargetTables.Read(new APlan().As("max"), "no,table\r\n1,2").Faults).Reason);
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_take_for_a_formula_stays_a_text()
    {
        var plan = new APlan();
        Assert.Empty(plan.Propose("max", APlan.Draft(APlan.Key(APlan.Ada), 1m) with { Why = "=1+1" }));

        Assert.Contains(",'=1+1,", TargetTables.Write(plan.Book.Lines), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "I-13"), Trait("Rule", "TGT-03")]
    public void A_table_shows_the_tree_what_is_set_and_what_the_longer_target_leaves_for_each_part()
    {
        var plan = new APlan();
        Assert.Empty(plan.Propose("max", APlan.Draft(APlan.Key(APlan.Ada, "2026-10"), 310m), APlan.Draft(APlan.Key(APlan.Ada, "2026-10-W40"), 40m)));

        var grid = TargetGrids.Of(plan.Book, APlan.Floor, new(APlan.Main, PeriodKind.Month, new(2026, 10, 9), PeriodKind.Week, TargetMetric.SalesAmount), 2026, 7)!;
        Assert.Equal([TargetScope.Company, APlan.Showroom, APlan.GroupOne, APlan.Ada, APlan.Ben], grid.Rows.Take(5).Select(row => row.Scope));
        var ada = grid.Rows.Single(row => row.Scope == APlan.Ada);
        Assert.Equal((310m, 40m), (ada.Whole.Line!.Newest()!.Value, ada.Parts[0].Line!.Newest()!.Value));
        Assert.Equal(270m, ada.Parts.Skip(1).Sum(cell => cell.FromAbove!.Value)); // the rest of the month
        Assert.Equal(new TargetDifference(APlan.Key(APlan.Ada), TargetAxis.Periods, 310m, 40m), Assert.Single(grid.Differences));
        Assert.Null(TargetGrids.Of(plan.Book, APlan.Floor, new(APlan.Main, PeriodKind.Month, new(2025, 10, 9), PeriodKind.Week, TargetMetric.SalesAmount), 2026, 7));
    }
}
