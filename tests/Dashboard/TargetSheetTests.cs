using SalesFloor.Dashboard.Targets;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Dashboard;

public sealed class TargetSheetTests
{
    private static readonly ShowroomId s_main = new("main");
    private static readonly TargetScope s_group = new(s_main, new("g"));
    private static readonly TargetScope[] s_scopes = [s_group, new(s_main, new("g"), new("ada")), new(s_main, new("g"), new("ben"))];
    private static readonly TargetPeriod s_quarter = Periods.Read("2026-Q4")!;

    [Fact, Trait("Rule", "I-13")]
    public void Differences_are_shown_in_place_while_somebody_types()
    {
        var draft = Sheet(300m);
        Assert.Null(draft.MissingBelow(new(0, 0)));

        draft.Type(new(1, 0), "120");
        draft.Type(new(2, 0), "180.01");
        Assert.Equal(-0.01m, draft.MissingBelow(new(0, 0)));
        draft.Type(new(0, 1), "100");
        draft.Type(new(0, 2), "100");
        Assert.Equal(100m, draft.MissingInRow(0));
        draft.Type(new(0, 3), "10万");
        Assert.Equal(-99_900m, draft.MissingInRow(0));
    }

    [Fact]
    public void A_pasted_block_fills_its_cells_and_is_taken_back_as_one()
    {
        var draft = Sheet(300m);
        draft.Type(new(1, 1), "5");
        draft.Paste(new(1, 1), "10\t20\t30\t40\r\n1,000.50\tx\n7\n", _ => true);

        Assert.Equal(["10", "20", "30"], Enumerable.Range(1, 3).Select(column => draft.Text(new(1, column)))); // the fourth lies beyond the table
        Assert.Equal((1000.50m, null), (draft.Value(new(2, 1)), draft.Value(new(2, 2))));
        Assert.False(draft.IsRight);
        draft.Undo();
        Assert.Equal(("5", 1, true), (draft.Text(new(1, 1)), draft.Changed, draft.IsRight));
        draft.Undo();
        Assert.Equal((0, false), (draft.Changed, draft.MayUndo));
    }

    [Fact]
    public void A_block_leaves_what_is_over_as_it_is()
    {
        var draft = Sheet(300m);
        draft.Paste(new(1, 1), "10\t20", at => at.Column != 1);

        Assert.Equal(("", "20", 1), (draft.Text(new(1, 1)), draft.Text(new(1, 2)), draft.Changed));
    }

    [Fact, Trait("Rule", "TGT-08")]
    public void What_was_typed_becomes_targets_with_their_place_unit_and_reason()
    {
        var draft = Sheet(300m);
        draft.Type(new(0, 0), "300"); // as it is stored: no change
        draft.Type(new(2, 3), " 42 ");

        Assert.Equal(new TargetDraft(new(s_scopes[2], Periods.Read("2026-12")!, TargetMetric.SalesAmount), 42m, TargetUnit.Money, "why", "how"), Assert.Single(draft.Drafts("why", "how")));
    }

    [Fact]
    public void A_newer_table_of_the_same_shape_keeps_what_was_typed_and_another_begins_anew()
    {
        var draft = Sheet(300m);
        draft.Type(new(1, 1), "5");
        draft.Show(Grid(400m, TargetMetric.SalesAmount));
        Assert.Equal(("5", 400m), (draft.Text(new(1, 1)), draft.Value(new(0, 0))));
        draft.Show(Grid(400m, TargetMetric.Deals));
        Assert.Equal((0, false), (draft.Changed, draft.MayUndo));
    }

    [Theory]
    [InlineData("1,234.5", TargetUnit.Money, 1234.5)]
    [InlineData("12.5万", TargetUnit.Money, 125000.0)]
    [InlineData("1.2亿", TargetUnit.Money, 120000000.0)]
    [InlineData("16.7M", TargetUnit.Money, 16700000.0)]
    [InlineData("3k", TargetUnit.Count, 3000.0)]
    [InlineData("95.5%", TargetUnit.Percent, 95.5)]
    [InlineData("1.5", TargetUnit.Count, null)]
    [InlineData("-1", TargetUnit.Count, null)]
    [InlineData("101", TargetUnit.Percent, null)]
    [InlineData("ten", TargetUnit.Money, null)]
    public void A_figure_is_read_as_people_write_it(string typed, TargetUnit unit, double? value) => Assert.Equal((decimal?)value, Amounts.Read(typed, unit));

    [Theory]
    [InlineData("zh", 9_999.99, "9,999.99")]
    [InlineData("zh", 16_698_900, "1670万")]
    [InlineData("zh", 126_120, "12.6万")]
    [InlineData("zh", -268_800, "−26.9万")]
    [InlineData("zh", 123_000_000, "1.23亿")]
    [InlineData("en", 16_698_900, "16.7M")]
    [InlineData("en", 1_234_567, "1.23M")]
    [InlineData("en", 268_800, "268.8k")]
    [InlineData("en", 888, "888")]
    public void Money_at_a_glance_is_at_most_four_figures(string language, double amount, string shown)
    {
        using var spoken = new Spoken(language);
        Assert.Equal(shown, MoneyWords.Shortly((decimal)amount));
    }

    [Theory]
    [InlineData("zh", "12.3万", "95.5%")]
    [InlineData("en", "123.5k", "95.5%")]
    public void Boards_read_money_in_ten_thousands_or_thousands(string language, string money, string percent)
    {
        using var spoken = new Spoken(language);
        Assert.Equal((money, percent, "9,999.99", "12"), (Painting.Words.InShort(123_456m, TargetUnit.Money), Painting.Words.InShort(95.5m, TargetUnit.Percent), Painting.Words.InShort(9999.99m, TargetUnit.Money), Painting.Words.InShort(12m, TargetUnit.Count)));
    }

    [Fact, Trait("Rule", "TGT-03")]
    public void A_calendar_is_read_as_it_was_written()
    {
        var calendar = new WorkCalendar([DayOfWeek.Sunday, DayOfWeek.Monday], [new(new(9, 0), new(12, 0)), new(new(13, 30), new(18, 0))], [new(new(2026, 10, 1), "国庆节")], [new(new(2026, 10, 10), [new(new(10, 0), new(16, 0))])], 50);
        var read = new CalendarDraft(calendar).Read()!;

        Assert.Equal(new CalendarDraft(calendar).ToString(), new CalendarDraft(read).ToString());
        Assert.Equal("国庆节", Assert.Single(read.Holidays).Name);
        Assert.Null(new CalendarDraft(calendar) { Shifts = "9 to 5" }.Read());
        Assert.Null(new CalendarDraft(calendar) { Holidays = "1 October" }.Read());
        Assert.Null(new CalendarDraft(calendar) { OffDuty = "101" }.Read());
    }

    private static SheetDraft Sheet(decimal group)
    {
        var draft = new SheetDraft();
        draft.Show(Grid(group, TargetMetric.SalesAmount));
        return draft;
    }

    private static TargetGrid Grid(decimal group, TargetMetric metric)
    {
        var months = Periods.Within(s_quarter, PeriodKind.Month);
        TargetLine Line(TargetScope scope, decimal value) => new(new(scope, s_quarter, metric), TargetState.Proposed, null, new(1, value, metric.Unit(), "why", "how", new("max"), DateTimeOffset.UnixEpoch), 1);
        return new(1, s_quarter, months, metric, metric.Unit(), null, null, [.. s_scopes.Select(scope => new TargetRow(scope, new(s_quarter, scope == s_group ? Line(scope, group) : null, null), [.. months.Select(month => new TargetCell(month, null, null))]))], [], [], []);
    }
}
