using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;
using SalesFloor.Preview;

namespace SalesFloor.Tests.Dashboard;

public sealed class SentencesTests
{
    private static readonly FloorSnapshot s_floor = SampleFloors.Of(SampleFloors.TenInTheMorning);

    private static Proposal Proposal(RouteTo to, SalespersonId? rep, Standing? standing = null) =>
        new(null, null, null, new(to, RouteReason.NewCustomer, SampleFloors.RepId(7), ["FD-05", "ROT-02"]), rep, standing, 2, null);

    [Theory]
    [InlineData("en", "Suggested: Wang Fang (no. 1 in turn, 2 new today, 1.2 owed): new customer, group on duty. Rule FD-05, ROT-02")]
    [InlineData("zh", "建议：王芳（轮序第 1，今日新客 2，欠 1.2）——新客户，值班组接待。依据 FD-05、ROT-02")]
    public void A_proposal_is_a_sentence_with_place_figures_balance_and_rules(string language, string expected)
    {
        using var spoken = new Spoken(language);
        var sentence = Painting.Words.Of(s_floor, Proposal(RouteTo.Rotation, SampleFloors.RepId(0), new(SampleFloors.RepId(0), 1, 1.2m, 40, 0, null)));
        Assert.Equal((Tone.Good, expected), (sentence.Tone, sentence.Text));
    }

    [Fact]
    public void An_owner_who_is_away_is_a_question_with_its_two_keys()
    {
        using var spoken = new Spoken("en");
        var sentence = Painting.Words.Of(s_floor, Proposal(RouteTo.OwnerAway, null));
        Assert.Equal(Tone.Asks, sentence.Tone);
        Assert.Contains("Zhou Jie", sentence.Text, StringComparison.Ordinal);
        Assert.Contains("W waits for him, S gives a stand-in", sentence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_free_means_waiting_in_order()
    {
        using var spoken = new Spoken("en");
        Assert.StartsWith("Nobody of the group on duty is free", Painting.Words.Of(s_floor, Proposal(RouteTo.Rotation, null)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_outcome_of_an_arrival_can_be_said()
    {
        var visit = SampleFloors.VisitId(31);
        ArrivalOutcome[] outcomes =
        [
            new ArrivalOutcome.Assigned(visit, 31, null, SampleFloors.RepId(0), RouteReason.NewCustomer, true, SampleFloors.TenInTheMorning),
            new ArrivalOutcome.Waiting(visit, 31, null, RouteReason.NewCustomer, 2),
            new ArrivalOutcome.OwnerAway(visit, 31, null, SampleFloors.RepId(1), RouteReason.Owner, RepCondition.OnLeave),
            new ArrivalOutcome.Refused(ArrivalRefusal.PhoneUnreadable, "phone"),
        ];
        Assert.Equal(typeof(ArrivalOutcome).GetNestedTypes().Length, outcomes.Length);
        foreach (var outcome in outcomes) Assert.NotEmpty(Painting.Words.Of(s_floor, outcome).Text);
    }

    [Fact]
    public void A_refused_order_names_its_visit_and_the_reason()
    {
        using var spoken = new Spoken("en");
        var sentence = Painting.Words.Of(s_floor, 31, new VisitOutcomeAnswer.Refused(VisitRefusal.NotOffered, ""), "Answer.Accepted");
        Assert.Equal((Tone.Wrong, "No. 31: This visit is not offered to anybody now."), (sentence.Tone, sentence.Text));
    }

    [Fact]
    public void A_done_order_names_who_has_the_visit_now()
    {
        using var spoken = new Spoken("en");
        Assert.Equal("No. 31 is with Li Wei.", Painting.Words.Of(s_floor, 31, new VisitOutcomeAnswer.Done(SampleFloors.VisitId(31), SampleFloors.RepId(1)), "Answer.Accepted").Text);
    }

    [Fact]
    public void A_visitor_without_a_name_is_his_masked_number_or_his_channel()
    {
        using var spoken = new Spoken("en");
        var visit = s_floor.Visits[0];
        Assert.Equal("陈先生", Painting.Words.Visitor(visit));
        Assert.Equal("138****1000", Painting.Words.Visitor(visit with { VisitorName = null }));
        Assert.Equal("Walk-in", Painting.Words.Visitor(visit with { VisitorName = null, MaskedPhone = null }));
    }
}
