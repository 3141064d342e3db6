using System.Collections.Immutable;
using SalesFloor.Assignment;

namespace SalesFloor.Tests.Assignment;

/// <summary>What becomes of the accounts when people or strategies change.</summary>
[Trait("Rule", "ROT-02")]
public sealed class BalancesTests
{
    private static readonly ImmutableArray<SalespersonId> s_line = [new("ada"), new("ben"), new("cai")];
    private static readonly SalespersonId s_ben = new("ben");

    [Fact]
    public void A_new_colleague_starts_at_zero_and_takes_nothing_from_anybody_by_coming()
    {
        var before = Play(TurnBook.Empty, s_line, 7);
        ImmutableArray<SalespersonId> longer = [.. s_line, new("dan")];

        var after = Play(before, longer, 1);

        Assert.Equal(0, before.View(longer).Seats.Single(s => s.Rep.Value == "dan").Owed);
        Assert.Equal(0, after.Seats.Sum(s => s.Owed));
        Assert.NotEqual("dan", after.LastTaker?.Value); // he does not make up for years he was not here
    }

    [Fact]
    public void Over_a_long_absence_nothing_accrues_and_nothing_is_lost()
    {
        var before = Play(TurnBook.Empty, s_line, 8);
        var account = Account(before, s_ben);

        var after = Play(before, s_line, 200, away: s_ben);

        Assert.Equal(account, Account(after, s_ben));
        Assert.Equal(0, after.Seats.Sum(s => s.Owed));
    }

    [Fact]
    public void Who_changes_his_group_leaves_his_account_there_finds_it_again_and_begins_at_zero_in_the_other()
    {
        ImmutableArray<SalespersonId> without = [new("ada"), new("cai")];
        var one = Play(TurnBook.Empty, s_line, 8);
        var left = Account(one, s_ben);

        var meanwhile = Play(one, without, 51);
        var other = Play(TurnBook.Empty, [new("dan"), s_ben], 1);

        Assert.Equal(left, Account(meanwhile, s_ben));
        Assert.Equal(0, meanwhile.Seats.Sum(s => s.Owed));
        Assert.Equal(left.Owed, meanwhile.View(s_line).Seats.Single(s => s.Rep == s_ben).Owed);
        Assert.Equal(TurnParts.PerTurn / 2, other.Seats.Single(s => s.Rep == s_ben).Owed); // his share of the first turn there, and nothing he brought along
    }

    [Theory]
    [InlineData(TurnStrategy.StrictOrder)]
    [InlineData(TurnStrategy.FewestNewToday)]
    [InlineData(TurnStrategy.LongestIdle)]
    public void The_ledger_runs_under_every_strategy_so_a_change_of_strategy_changes_no_balance(TurnStrategy other)
    {
        var book = Play(TurnBook.Empty, s_line, 10, other);

        Assert.Equal(0, book.Seats.Sum(s => s.Owed));
        var owedMost = book.View(s_line).Seats.Where(s => s.Rep != book.LastTaker).MaxBy(s => s.Owed)!.Rep;
        Assert.Equal(owedMost, Next(book, TurnStrategy.TurnLedger));
        Assert.Equal(book.Seats.Select(s => (s.Rep, s.Owed)), book.View(s_line).Seats.Select(s => (s.Rep, s.Owed)));
    }

    [Fact]
    public void Make_up_turns_rest_while_another_strategy_holds_and_count_again_under_the_paper_rule()
    {
        var granted = Play(TurnBook.Empty, s_line, 3, TurnStrategy.StrictOrder, away: null, busy: s_ben);
        var makeUps = Account(granted, s_ben).MakeUps;
        Assert.True(makeUps > 0);

        var rested = Play(granted, s_line, 9);
        if (rested.LastTaker == s_ben) rested = Play(rested, s_line, 1); // the last taker has no claim yet (I-04)

        Assert.Equal(makeUps, Account(rested, s_ben).MakeUps);
        Assert.Equal(TieBreak.MakeUpTurn, TurnDesk.Ask(rested, Question(TurnStrategy.StrictOrder, s_line, 99), At(99)).Answer.By);
    }

    private static Seat Account(TurnBook book, SalespersonId rep) => book.Seats.Single(s => s.Rep == rep) with { TakenToday = 0 };

    private static SalespersonId? Next(TurnBook book, TurnStrategy strategy) => TurnDesk.Ask(book, Question(strategy, s_line, 99), At(99)).Answer.Rep;

    private static TurnBook Play(
        TurnBook book, ImmutableArray<SalespersonId> line, int turns, TurnStrategy strategy = TurnStrategy.TurnLedger, SalespersonId? away = null, SalespersonId? busy = null)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            var question = Question(strategy, line, turn, away, busy);
            book = TurnDesk.Book(TurnDesk.Ask(book, question, At(turn))).Aggregate(book, TurnBookFold.Apply);
        }

        return book;
    }

    private static TurnQuestion Question(TurnStrategy strategy, ImmutableArray<SalespersonId> line, int turn, SalespersonId? away = null, SalespersonId? busy = null) => new(
        new(Guid.CreateVersion7(At(turn))), Line.Group, strategy, true,
        [.. line.Select(rep => new Candidate(rep, rep == away ? RepCondition.OnLeave : rep == busy ? RepCondition.WithOwnCustomer : RepCondition.Free))],
        Day: new(2026, 3, 5));

    private static DateTimeOffset At(int minutes) => Line.NineOClock.AddMinutes(minutes);
}
