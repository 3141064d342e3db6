using Microsoft.Extensions.Logging.Abstractions;
using SalesFloor.Dashboard.Desk;
using SalesFloor.FrontDesk;
using SalesFloor.Preview;

namespace SalesFloor.Tests.Dashboard;

public sealed class DeskConversationTests : IDisposable
{
    private static readonly TimeSpan s_afterTheLastKey = TimeSpan.FromMilliseconds(120);
    private static readonly ShowroomId s_main = new("main");

    private readonly SignalledClock _clock = new(SampleFloors.TenInTheMorning);
    private readonly ScriptedFeed _feed = new();
    private readonly ScriptedDesk _desk;
    private readonly DeskConversation _talk;

    public DeskConversationTests()
    {
        _desk = new(_feed, _clock);
        _talk = new(s_main, _desk, _clock, NullLogger.Instance);
        _ = _feed.Show(s_main, new(SampleFloors.Of(SampleFloors.TenInTheMorning), SampleFloors.TenInTheMorning));
    }

    public void Dispose() => _talk.Dispose();

    private async Task AnswerArrives()
    {
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task Show()
        {
            shown.TrySetResult();
            return Task.CompletedTask;
        }
        _talk.Changed += Show;
        await _clock.Ring(s_afterTheLastKey);
        await shown.Task.InTime("the proposal is shown");
        _talk.Changed -= Show;
    }

    [Fact]
    public async Task A_new_walk_in_takes_three_keys()
    {
        _talk.Begin(Channel.WalkIn);
        _talk.Answer(VisitorSays.FirstTime);
        await _talk.Arrive();

        var arrival = Assert.Single(_desk.Arrivals);
        Assert.Equal((Channel.WalkIn, VisitorSays.FirstTime), (arrival.Channel, arrival.Says));
        Assert.IsType<ArrivalOutcome.Assigned>(_talk.Outcome);
        Assert.True(_talk.Draft.IsBlank);
        Assert.NotEqual(arrival.Visit, _talk.Draft.Visit);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [Trait("Gap", "5")]
    public async Task Whoever_resembles_somebodys_customer_is_asked_about_before_he_is_stored_and_the_desk_says_who_he_is(int steps, bool isOne)
    {
        _talk.Begin(Channel.WalkIn);
        _talk.Answer(VisitorSays.FirstTime);
        _talk.Type("王小明");
        await _talk.Arrive();

        Assert.Empty(_desk.Arrivals);
        Assert.Equal(2, _talk.Conflict.Length);
        for (var step = 0; step < steps; step++) Assert.True(_talk.Move(1, 0));
        var chosen = isOne ? _talk.Conflict[steps].Id : (CustomerId?)null;
        await _talk.Arrive();

        Assert.Equal(chosen, Assert.Single(_desk.Arrivals).Customer);
        Assert.Empty(_talk.Conflict);
    }

    [Fact]
    [Trait("Gap", "5")]
    public async Task Another_text_is_another_question_and_escape_goes_back_to_what_was_entered()
    {
        _talk.Begin(Channel.WalkIn);
        _talk.Answer(VisitorSays.FirstTime);
        _talk.Type("王小明");
        await _talk.Arrive();
        Assert.True(_talk.CloseConflict());
        Assert.Equal("王小明", _talk.Draft.Text);
        Assert.False(_talk.CloseConflict());

        _talk.Type("韩梅梅");
        await _talk.Arrive();

        Assert.Equal("韩梅梅", Assert.Single(_desk.Arrivals).Name);
    }

    [Fact]
    public async Task A_burst_of_keys_is_one_question()
    {
        foreach (var text in new[] { "1380013", "13800138", "13800138000" }) _talk.Type(text);
        await AnswerArrives();

        Assert.Equal("13800138000", Assert.Single(_desk.Questions).Phone);
        Assert.NotNull(_talk.Proposal);
    }

    [Fact]
    public async Task Hits_stand_under_the_line_and_arrows_pick_one()
    {
        _talk.Type("1234");
        await AnswerArrives();
        Assert.Equal(2, _talk.Hits.Length);
        Assert.Null(_talk.Proposal);

        Assert.True(_talk.Move(1, 0));
        await AnswerArrives();
        Assert.Equal(_talk.Hits[0].Id, _talk.Draft.Picked?.Id);
        Assert.Equal(_talk.Hits[0].Id, Assert.Single(_desk.Questions).Customer);
    }

    [Fact]
    public async Task Nothing_is_stored_while_the_mandatory_question_is_open()
    {
        _talk.Type("13800138000");
        await _talk.Arrive();

        Assert.Empty(_desk.Arrivals);
        Assert.Equal((true, DeskStep.Question, "13800138000"), (_talk.QuestionFirst, _talk.Draft.Step, _talk.Draft.Text));
    }

    [Fact]
    public async Task A_failure_keeps_the_entry_and_trying_again_is_the_same_visit()
    {
        _talk.Type("13800138000");
        _talk.Answer(VisitorSays.ForgotWho);
        _desk.Fails = true;
        await _talk.Arrive();
        Assert.Equal((true, "13800138000"), (_talk.Failed, _talk.Draft.Text));

        _desk.Fails = false;
        await _talk.Arrive();
        Assert.False(_talk.Failed);
        Assert.Equal(2, _desk.Arrivals.Count);
        Assert.Single(_desk.Arrivals.Select(arrival => arrival.Visit).Distinct());
    }

    [Fact]
    public async Task A_refusal_keeps_the_entry_too()
    {
        _talk.Type("1234");
        _talk.Answer(VisitorSays.FirstTime);
        _desk.Refuses = ArrivalRefusal.PhoneUnreadable;
        await _talk.Arrive();

        Assert.IsType<ArrivalOutcome.Refused>(_talk.Outcome);
        Assert.Equal("1234", _talk.Draft.Text);
    }

    [Fact]
    public async Task A_new_circuit_goes_on_with_the_visit_that_the_browser_kept()
    {
        var kept = SampleFloors.VisitId(77);
        _talk.Resume(kept, "13800138000");
        _talk.Answer(VisitorSays.FirstTime);
        await _talk.Arrive();
        Assert.Equal((kept, "13800138000"), (_desk.Arrivals[0].Visit, _desk.Arrivals[0].Phone));
    }
}
