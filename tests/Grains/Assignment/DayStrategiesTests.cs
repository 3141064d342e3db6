using System.Collections.Immutable;
using SalesFloor.Assignment;

namespace SalesFloor.Tests.Assignment;

/// <summary>The strategies that look at the day: fewest new customers today, longest idle.</summary>
public sealed class DayStrategiesTests
{
    private static readonly DateOnly s_today = new(2026, 3, 5);
    private static readonly ImmutableArray<SalespersonId> s_line = [new("ada"), new("ben"), new("cai")];

    [Fact]
    [Trait("Rule", "ROT-02")]
    public void Whoever_had_the_fewest_new_customers_today_is_next_whatever_he_is_owed()
    {
        var answer = Fewest().With("ada", owed: 3, takenToday: 2).With("ben", owed: -3, takenToday: 1).With("cai", takenToday: 2).Decide();

        Assert.Equal(("ben", TieBreak.FewestToday), (answer.Who(), answer.By));
    }

    [Fact]
    public void With_equally_many_today_the_longest_wait_decides_and_then_the_place_in_the_list()
    {
        var answer = Fewest().With("ada", takenToday: 1, lastTurnMinutesAgo: 10).With("ben", takenToday: 1, lastTurnMinutesAgo: 40).Decide();
        Assert.Equal(("ben", TieBreak.LongestSinceLast), (answer.Who(), answer.By));

        answer = Fewest().With("cai").With("ada").Decide();
        Assert.Equal(("cai", TieBreak.PlaceInList), (answer.Who(), answer.By));
    }

    [Fact]
    [Trait("Rule", "ROT-02")]
    public void Whoever_has_been_idle_longest_is_next_and_who_had_nobody_today_is_idle_longest()
    {
        var answer = Idle().With("ada", idleMinutes: 5).With("ben", idleMinutes: 50).Decide();
        Assert.Equal(("ben", TieBreak.IdleLongest), (answer.Who(), answer.By));

        Assert.Equal("cai", Idle().With("ada", idleMinutes: 5).With("ben", idleMinutes: 50).With("cai").Decide().Who());
    }

    [Fact]
    public void Before_anybody_had_a_visitor_the_idle_stand_in_the_order_of_the_list()
    {
        var answer = Idle().With("cai").With("ada").Decide();

        Assert.Equal(("cai", TieBreak.PlaceInList), (answer.Who(), answer.By));
    }

    [Theory]
    [Trait("Rule", "I-04")]
    [InlineData(TurnStrategy.FewestNewToday)]
    [InlineData(TurnStrategy.LongestIdle)]
    public void The_last_taker_stands_behind_everybody_who_is_free_under_each_strategy(TurnStrategy strategy)
    {
        var answer = Line.Of(strategy).With("ada").With("ben", takenToday: 4, idleMinutes: 1).HadTheLast("ada").Decide();

        Assert.Equal(("ben", TieBreak.OnlyOneFree), (answer.Who(), answer.By));
        Assert.Equal(Verdict.HadTheLast, answer.On("ada").Verdict);
    }

    [Fact]
    public void A_new_day_begins_with_nothing_taken_and_a_returned_turn_was_not_taken()
    {
        var (book, first) = Take(TurnBook.Empty, s_today, 0);
        (book, var second) = Take(book, s_today, 1);
        Assert.Equal(["ada", "ben"], [first.Rep.Value, second.Rep.Value]);
        Assert.Equal([1, 1, 0], Taken(book, s_today));

        var returned = TurnDesk.Return(book, new(second.Visit, TurnBack.Declined, "desk"), At(2)).Aggregate(book, TurnBookFold.Apply);
        Assert.Equal([1, 0, 0], Taken(returned, s_today));

        var tomorrow = s_today.AddDays(1);
        Assert.Equal([0, 0, 0], Taken(book, tomorrow));
        var (after, _) = Take(book, tomorrow, 24 * 60);
        Assert.Equal(1, Taken(after, tomorrow).Sum());
        Assert.Equal([0, 0, 0], Taken(after, s_today));
    }

    [Fact]
    public void A_turn_of_yesterday_that_goes_back_after_midnight_takes_nothing_from_today()
    {
        var (book, late) = Take(TurnBook.Empty, s_today, 0);
        (book, _) = Take(book, s_today.AddDays(1), 5);

        var returned = TurnDesk.Return(book, new(late.Visit, TurnBack.VisitorLeft, "desk"), At(6)).Aggregate(book, TurnBookFold.Apply);

        Assert.Equal(Taken(book, s_today.AddDays(1)), Taken(returned, s_today.AddDays(1)));
    }

    [Fact]
    public void A_receipt_holds_what_the_strategy_looks_at_and_no_more()
    {
        var (book, _) = Take(TurnBook.Empty, s_today, 0);

        Assert.Contains(Ask(book, TurnStrategy.FewestNewToday).Before.Seats, seat => seat.TakenToday == 1);
        Assert.All(Ask(book, TurnStrategy.TurnLedger).Before.Seats, seat => Assert.Equal(0, seat.TakenToday));
    }

    private static TurnDecision Ask(TurnBook book, TurnStrategy strategy) => TurnDesk.Ask(book, Question(strategy, s_today, 1), At(1));

    private static int[] Taken(TurnBook book, DateOnly day) => [.. book.View(s_line, day).Seats.Select(seat => seat.TakenToday)];

    private static (TurnBook Book, TurnBooked Turn) Take(TurnBook book, DateOnly day, int minute)
    {
        var facts = TurnDesk.Book(TurnDesk.Ask(book, Question(TurnStrategy.FewestNewToday, day, minute), At(minute)));
        return (facts.Aggregate(book, TurnBookFold.Apply), Assert.IsType<TurnBooked>(Assert.Single(facts)));
    }

    private static TurnQuestion Question(TurnStrategy strategy, DateOnly day, int minute) =>
        new(new(Guid.CreateVersion7(At(minute))), Line.Group, strategy, true, [.. s_line.Select(rep => new Candidate(rep, RepCondition.Free))], Day: day);

    private static DateTimeOffset At(int minutes) => Line.NineOClock.AddMinutes(minutes);

    private static Line Fewest() => Line.Of(TurnStrategy.FewestNewToday);

    private static Line Idle() => Line.Of(TurnStrategy.LongestIdle);
}
