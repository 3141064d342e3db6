using SalesFloor.Customers;
using SalesFloor.Dashboard.Desk;
using SalesFloor.FrontDesk;
using SalesFloor.Preview;

namespace SalesFloor.Tests.Dashboard;

public sealed class DeskDraftTests
{
    private static readonly DeskDraft s_new = DeskDraft.New(SampleFloors.VisitId(1));
    private static readonly CustomerHit s_hit = new(new("c1"), "陈先生", "138****1234", null, null, 1);

    [Theory]
    [InlineData("13800138000", "13800138000", null, null)]
    [InlineData("+86 138-0013-8000", "+86 138-0013-8000", null, null)]
    [InlineData("138 0013 8000", "138 0013 8000", null, null)]
    [InlineData("(021) 5555 1234 陈先生", "(021) 5555 1234", null, "陈先生")]
    [InlineData("1234", null, "1234", null)]
    [InlineData("王芳", null, null, "王芳")]
    [InlineData("Li Wei 1234", null, "1234", "Li Wei")]
    [InlineData("12", null, null, "12")]
    [InlineData("  ", null, null, null)]
    public void The_entry_line_is_a_number_its_tail_a_name_or_both(string text, string? phone, string? tail, string? name) => Assert.Equal(new(phone, tail, name), EntryText.Of(text));

    [Fact]
    public void Full_width_digits_are_digits() => Assert.Equal("138００138000", EntryText.Of("138００138000").Phone);

    [Fact]
    public void A_channel_leads_to_the_mandatory_question() => Assert.Equal((DeskStep.Question, Channel.Call), (s_new.Begin(Channel.Call).Step, s_new.Begin(Channel.Call).Channel));

    [Fact]
    public void Naming_a_rep_is_answered_only_when_the_rep_is_named()
    {
        var naming = s_new.Begin(Channel.WalkIn).Answer(VisitorSays.NamesRep);
        Assert.Equal((DeskStep.Naming, true), (naming.Step, naming.Unanswered));
        Assert.False(naming.Name(SampleFloors.RepId(1)).Unanswered);
    }

    [Fact]
    public void Another_answer_forgets_the_named_rep() => Assert.Null(s_new.Name(SampleFloors.RepId(1)).Answer(VisitorSays.ForgotWho).NamedRep);

    [Fact]
    public void Several_are_named_one_after_the_other_each_once_and_all_are_sent()
    {
        var named = s_new.Answer(VisitorSays.NamesRep).AlsoName(SampleFloors.RepId(1)).AlsoName(SampleFloors.RepId(2)).AlsoName(SampleFloors.RepId(1)).Name(SampleFloors.RepId(3));

        Assert.Equal((DeskStep.Typing, SampleFloors.RepId(1)), (named.Step, named.NamedRep!.Value));
        Assert.Equal(2, named.ToArrive().AlsoNamed?.Length);
        Assert.Equal(SampleFloors.RepId(2), named.ToArrive().AlsoNamed?[0]);
        Assert.Equal(SampleFloors.RepId(3), named.ToPropose()?.AlsoNamed?[1]);
        Assert.Null(named.Answer(VisitorSays.NamesRep).NamedRep); // asked again, he is named anew
    }

    [Fact]
    public void Purposes_and_markets_come_one_after_the_other_and_end_where_they_began()
    {
        var complaint = s_new.NextPurpose();
        Assert.Equal(VisitPurpose.Complaint, complaint.Purpose);
        Assert.Equal(VisitPurpose.AfterSales, complaint.NextPurpose().Purpose);
        Assert.Null(complaint.NextPurpose().NextPurpose().Purpose);
        System.Collections.Immutable.ImmutableArray<TerritoryId> markets = [new("north"), new("south")];
        var north = s_new.NextMarket(markets);
        Assert.Equal("north", north.Market?.Value);
        Assert.Equal("south", north.NextMarket(markets).Market?.Value);
        Assert.Null(north.NextMarket(markets).NextMarket(markets).Market);
        Assert.Equal(VisitPurpose.Complaint, complaint.Answer(VisitorSays.FirstTime).ToArrive().Purpose);
        Assert.Equal("north", north.Answer(VisitorSays.FirstTime).ToArrive().Territory?.Value);
    }

    [Fact]
    public void Typing_on_forgets_the_picked_customer() => Assert.Null(s_new.Type("1234").Pick(s_hit).Type("12345").Picked);

    [Fact]
    public void A_picked_customer_is_sent_by_his_id_and_not_by_the_search()
    {
        var arrive = s_new.Type("1234").Pick(s_hit).Answer(VisitorSays.ForgotWho).ToArrive();
        Assert.Equal((s_hit.Id, null, s_hit.Name), (arrive.Customer, arrive.Phone, arrive.Name));
    }

    [Fact]
    public void An_unpicked_tail_is_sent_as_it_is_so_that_the_desk_can_say_what_is_wrong() => Assert.Equal("1234", s_new.Type("1234").Answer(VisitorSays.FirstTime).ToArrive().Phone);

    [Fact]
    public void Nothing_is_proposed_for_nothing_or_for_a_tail()
    {
        Assert.Null(s_new.ToPropose());
        Assert.Null(s_new.Type("1234").ToPropose());
        Assert.NotNull(s_new.Type("13800138000").ToPropose());
        Assert.NotNull(s_new.Begin(Channel.WalkIn).ToPropose());
    }
}
