using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Days;
using SalesFloor.Dashboard.Rules;
using SalesFloor.Days;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Dashboard;

public sealed class RulesDraftTests
{
    [Fact]
    public void A_form_that_nobody_touched_changes_nothing_whatever_the_rules_leave_to_the_usual()
    {
        Assert.False(new RulesDraft(FloorRules.Default).ChangesSomething);
        Assert.False(new RulesDraft(FloorRules.Default with { UndoFor = TimeSpan.FromSeconds(90), MissesUntilBreak = 0, Calls = CallRules.Default with { Lines = 4 }, Compensation = CompensationRules.Default with { Days = 20 }, ClosesAt = new(18, 0) }).ChangesSomething);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("601")]
    [InlineData("-5")]
    [InlineData("7.5")]
    public void What_is_no_right_number_stands_as_it_was_typed_counts_as_a_fault_and_leaves_the_rule_as_it_is(string typed)
    {
        var draft = new RulesDraft(FloorRules.Default);

        draft.WalkInSeconds.Text = typed;

        Assert.Equal((typed, 1, FloorRules.Default.WalkInOffer), (draft.WalkInSeconds.Text, draft.Faults, draft.Rules.WalkInOffer));
    }

    [Fact]
    public void Each_number_comes_into_its_rule()
    {
        var draft = new RulesDraft(FloorRules.Default) { ClosesAt = new(18, 30) };
        (draft.UndoSeconds.Text, draft.Misses.Text, draft.PageSeconds.Text, draft.StandInShare.Text, draft.WarnMinutes.Text, draft.Lines.Text) = ("0", "5", "30", "40", "2.5", "4");
        var (wrong, research) = (draft.Compensation.Causes.Single(cause => cause.Cause == CompensationCause.WrongNumber), draft.Compensation.Causes.Single(cause => cause.Cause == CompensationCause.MarketResearch));
        (wrong.IsOpen, research.Hours.Text) = (false, "48");

        var rules = draft.Rules;

        Assert.Equal((TimeSpan.Zero, 5, TimeSpan.FromSeconds(30), 40, new TimeOnly(18, 30)), (rules.UndoFor!.Value, rules.MissesUntilBreak!.Value, rules.PageFor!.Value, rules.StandInShare!.Value, rules.ClosesAt!.Value));
        Assert.Equal(CallRules.Default with { Lines = 4, WarnAfter = TimeSpan.FromMinutes(2.5) }, rules.Calls);
        Assert.Equal((false, TimeSpan.FromHours(48)), (rules.Compensation!.Of(CompensationCause.WrongNumber)!.IsOpen, rules.Compensation.Of(CompensationCause.MarketResearch)!.ReportWithin));
        Assert.Equal(0, draft.Faults);
    }

    [Fact]
    [Trait("Rule", "OWN-06")]
    [Trait("Gap", "4")]
    public void What_is_maintenance_when_to_warn_and_how_long_a_previous_owner_waits_come_into_the_rules_and_nothing_untouched_does()
    {
        Assert.False(new RulesDraft(FloorRules.Default with { Ownership = OwnershipRules.Default with { Maintenance = [ContactKind.Meeting, ContactKind.Phone], CoolOffDays = 0 } }).ChangesSomething);
        var draft = new RulesDraft(FloorRules.Default);
        (draft.Months.Text, draft.Ownership.WarnAtPercent.Text, draft.Ownership.CoolOffDays.Text, draft.Ownership.MinimumFirst) = ("6", "80", "10", false);
        draft.Ownership.Turn(ContactKind.Mail);
        draft.Ownership.Turn(ContactKind.Note);

        Assert.Equal(6, draft.Rules.OwnershipLapsesAfterMonths);
        Assert.Equal(new([ContactKind.Phone, ContactKind.Message, ContactKind.HomeVisit, ContactKind.Meeting, ContactKind.DealStep, ContactKind.Note], 80, 10, false), draft.Rules.Ownership);
        foreach (var kind in draft.Rules.Ownership!.Maintenance) draft.Ownership.Turn(kind);
        Assert.Equal(1, draft.Faults); // without any maintenance nobody could keep anybody
    }

    [Fact]
    [Trait("Rule", "CUS-09")]
    [Trait("Rule", "CUS-11")]
    public void Days_and_terms_of_classes_come_into_the_rules_and_nothing_untouched_does()
    {
        Assert.False(new RulesDraft(FloorRules.Default with { Classes = new(3, null, null, 60) }).ChangesSomething);
        var draft = new RulesDraft(FloorRules.Default);
        (draft.Classes.Visits[0].Days.Text, draft.Classes.Visits[3].Days.Text, draft.Classes.Terms[0].Amount.Text) = ("5", "0", "800000.50");

        Assert.Equal(new(5, 14, 30, null, GradingRules.Default with { A = new(800_000.50m, 4, 3) }), draft.Rules.Classes);
        Assert.Equal(0, draft.Faults);
        draft.Classes.Terms[1].Purchases.Text = "9"; // more than A asks for
        Assert.Equal(1, draft.Faults);
    }

    [Fact]
    [Trait("Rule", "CUS-14")]
    public void A_file_leaves_fields_out_and_needs_others_and_is_its_template_again_when_all_is_as_it_was()
    {
        var draft = new RulesDraft(FloorRules.Default);
        var (address, industry) = (draft.File.Fields.Single(field => field.Template.Field == CustomerField.Address), draft.File.Fields.Single(field => field.Template.Field == CustomerField.Industry));
        (address.IsThere, industry.IsNeeded) = (false, true);

        var file = draft.Rules.FileFields!;

        Assert.Equal([CustomerField.Address], file.LeftOut);
        Assert.Equal([CustomerField.Company, CustomerField.ResponsiblePerson, CustomerField.EnterpriseType, CustomerField.Demand, CustomerField.Industry], file.Needed);
        Assert.False(new RulesDraft(draft.Rules).ChangesSomething);
        (address.IsThere, address.IsNeeded, industry.IsNeeded) = (true, true, false);
        Assert.Null(draft.Rules.FileFields);
    }

    [Fact]
    public void A_checklist_is_ready_when_it_differs_and_every_item_has_a_name()
    {
        var draft = new ChecklistDraft(ChecklistItem.Usual);
        Assert.False(draft.IsReady);

        draft.Add(Guid.NewGuid());
        Assert.False(draft.IsReady);
        draft.Lines[^1].En = "Cars are clean";
        Assert.True(draft.IsReady);
        draft.Up(draft.Lines[^1]);
        Assert.Equal("Cars are clean", draft.Items[^2].Name.En);
    }
}
