using System.Collections.Immutable;
using SalesFloor.Assignment;

namespace SalesFloor.Tests.Assignment;

public sealed class TurnBookTests
{
    private static readonly ImmutableArray<SalespersonId> s_line = [new("ada"), new("ben"), new("cai")];

    [Fact]
    public void A_returned_turn_leaves_every_account_as_if_it_had_never_been_taken()
    {
        var before = Play(TurnBook.Empty, At(0)).Book;
        var (after, visit) = Play(before, At(1));

        var returned = Return(after, visit, TurnBack.TimedOut, At(2));

        Assert.Equal(before.Seats.AsEnumerable(), returned.Seats.AsEnumerable());
        Assert.Equal(before.LastTaker, returned.LastTaker);
        Assert.Empty(TurnDesk.Return(returned, new(visit, TurnBack.TimedOut, "desk"), At(3))); // a repeat changes nothing
    }

    [Fact]
    [Trait("Rule", "ROT-02")]
    public void The_newest_turn_of_a_rep_can_go_back_also_after_the_clock_jumped_an_hour()
    {
        var (first, visit) = Play(TurnBook.Empty, At(0));
        var later = Play(first, At(60)).Book;

        var returned = Return(later, visit, TurnBack.TimedOut, At(61));

        Assert.Equal(0, returned.Seats.Single(s => s.Rep == first.LastTaker).Received);
        Assert.Equal(0, returned.Seats.Sum(s => s.Owed));
        Assert.Single(returned.Open);
    }

    [Fact]
    public void What_a_rep_had_before_his_newest_turn_stays_taken_when_it_is_old()
    {
        var book = TurnBook.Empty;
        for (var hour = 0; hour < 12; hour++) book = Play(book, At(60 * hour)).Book;

        Assert.Equal(s_line.Length, book.Open.Length); // one each, whatever the day brought
        Assert.Equal(s_line.Length, book.Open.Select(open => open.Rep).Distinct().Count());
    }

    [Fact]
    public void A_turn_that_goes_back_after_later_ones_moves_only_its_own_parts()
    {
        var (first, visit) = Play(TurnBook.Empty, At(0));
        var later = Play(first, At(1)).Book;

        var returned = Return(later, visit, TurnBack.VisitorLeft, At(2));

        Assert.Equal(0, returned.Seats.Sum(s => s.Owed));
        Assert.Equal(later.LastTaker, returned.LastTaker);
        Assert.Equal([0, 1, 0], s_line.Select(rep => returned.Seats.Single(s => s.Rep == rep).Received));
    }

    [Fact]
    public void In_the_paper_rule_whose_visitor_left_gets_a_make_up_turn_and_who_declined_does_not()
    {
        var (book, visit) = Play(TurnBook.Empty, At(0), TurnStrategy.StrictOrder);

        Assert.Equal(1, Return(book, visit, TurnBack.VisitorLeft, At(1)).Seats.Single(s => s.Rep.Value == "ada").MakeUps);
        Assert.Equal(0, Return(book, visit, TurnBack.Declined, At(1)).Seats.Single(s => s.Rep.Value == "ada").MakeUps);
    }

    [Fact]
    [Trait("Rule", "I-04")]
    public void After_a_decline_the_one_before_counts_as_the_last_taker_again()
    {
        var first = Play(TurnBook.Empty, At(0)).Book;
        var (second, visit) = Play(first, At(1));
        Assert.NotEqual(first.LastTaker, second.LastTaker);

        Assert.Equal(first.LastTaker, Return(second, visit, TurnBack.Declined, At(2)).LastTaker);
    }

    [Fact]
    public void A_new_colleague_starts_at_zero_and_nobody_gains_or_loses_by_it()
    {
        var book = Play(Play(TurnBook.Empty, At(0)).Book, At(1)).Book;
        ImmutableArray<SalespersonId> longer = [.. s_line, new("dan")];

        var standings = TurnDesk.Standings(book, TurnStrategy.TurnLedger, longer);

        Assert.Equal(0, standings.Single(s => s.Rep.Value == "dan").Balance);
        Assert.Equal(book.Seats.Select(s => s.Owed), book.View(longer).Seats.Take(3).Select(s => s.Owed));
    }

    [Theory]
    [InlineData(TurnStrategy.TurnLedger, 1)]
    [InlineData(TurnStrategy.TurnLedger, 2)]
    [InlineData(TurnStrategy.StrictOrder, 3)]
    public void Over_a_thousand_turns_taken_and_returned_no_part_is_lost_and_no_two_follow_each_other_while_another_waits(TurnStrategy strategy, int seed)
    {
        var random = new Random(seed);
        var book = TurnBook.Empty;
        for (var i = 0; i < 1000; i++)
        {
            var question = Question(strategy, At(i), [.. s_line.Select(rep => new Candidate(rep, (RepCondition)random.Next(1, 11)))]);
            var decision = TurnDesk.Ask(book, question, At(i));
            var free = question.Candidates.Count(c => c.Condition == RepCondition.Free);
            Assert.Equal(free == 0, decision.Answer.Rep is null);
            if (free > 1) Assert.NotEqual(book.LastTaker, decision.Answer.Rep);

            book = TurnDesk.Book(decision).Aggregate(book, TurnBookFold.Apply);
            if (random.Next(4) == 0) book = Return(book, question.Visit, (TurnBack)random.Next(1, 7), At(i));
            Assert.Equal(0, book.Seats.Sum(s => s.Owed));
        }

        Assert.True(strategy == TurnStrategy.StrictOrder || book.Seats.Max(s => Math.Abs(s.Owed)) < 12 * TurnParts.PerTurn, "balances of the ledger stay bounded");
    }

    [Theory]
    [InlineData(TurnStrategy.TurnLedger)]
    [InlineData(TurnStrategy.StrictOrder)]
    [Trait("Rule", "ROT-12")]
    public void Everybody_sees_a_place_of_his_own(TurnStrategy strategy)
    {
        var book = Play(Play(TurnBook.Empty, At(0), strategy).Book, At(1), strategy).Book;

        Assert.Equal([1, 2, 3], TurnDesk.Standings(book, strategy, s_line).Select(s => s.Rank).Order());
    }

    private static (TurnBook Book, VisitId Visit) Play(TurnBook book, DateTimeOffset now, TurnStrategy strategy = TurnStrategy.TurnLedger)
    {
        var question = Question(strategy, now, [.. s_line.Select(rep => new Candidate(rep, RepCondition.Free))]);
        return (TurnDesk.Book(TurnDesk.Ask(book, question, now)).Aggregate(book, TurnBookFold.Apply), question.Visit);
    }

    private static TurnBook Return(TurnBook book, VisitId visit, TurnBack why, DateTimeOffset now) =>
        TurnDesk.Return(book, new(visit, why, "desk"), now).Aggregate(book, TurnBookFold.Apply);

    private static TurnQuestion Question(TurnStrategy strategy, DateTimeOffset now, ImmutableArray<Candidate> candidates) =>
        new(new(Guid.CreateVersion7(now)), Line.Group, strategy, true, candidates);

    private static DateTimeOffset At(int minutes) => Line.NineOClock.AddMinutes(minutes);
}
