using System.Collections.Immutable;
using System.Text.Json;
using SalesFloor.Assignment;
using SalesFloor.Ledger;

namespace SalesFloor.Tests.Assignment;

/// <summary>A decided turn is written with each member once, and read back as it was.</summary>
public sealed class TurnDecisionsAsStored
{
    private static readonly DateTimeOffset s_ten = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly SalespersonId s_ann = new("ann");
    private static readonly SalespersonId s_bob = new("bob");
    private static readonly SalespersonId s_cai = new("cai");

    [Theory, InlineData(TurnStrategy.TurnLedger), InlineData(TurnStrategy.StrictOrder)]
    public void What_was_decided_is_read_back_and_recomputes(TurnStrategy strategy)
    {
        var decision = Decided(strategy);

        var stored = JsonSerializer.Serialize(decision, FloorJson.Options);
        var read = JsonSerializer.Deserialize<TurnDecision>(stored, FloorJson.Options)!;

        Assert.Equal(stored, JsonSerializer.Serialize(read, FloorJson.Options));
        Assert.Equal(decision.Before.Seats, read.Before.Seats);
        Assert.Equal(decision.Question.Candidates, read.Question.Candidates);
        Assert.Equal(decision.Answer.Verdicts, TurnRule.Decide(read.Before, read.Question).Verdicts);
        Assert.Equal((decision.Answer.Rep, decision.Answer.By, decision.At), (read.Answer.Rep, read.Answer.By, read.At));
    }

    [Fact]
    public void Each_member_is_named_once()
    {
        var stored = JsonSerializer.Serialize(Decided(TurnStrategy.TurnLedger), FloorJson.Options);

        Assert.Equal(2, stored.Split("\"cai\"").Length); // once between two parts
    }

    [Fact]
    public void A_decision_that_is_not_about_the_same_members_throughout_is_kept_as_it_is()
    {
        var decision = Decided(TurnStrategy.TurnLedger);
        var odd = decision with { Before = decision.Before with { Seats = [.. decision.Before.Seats.Reverse()] } };

        var read = JsonSerializer.Deserialize<TurnDecision>(JsonSerializer.Serialize(odd, FloorJson.Options), FloorJson.Options)!;

        Assert.Equal(odd.Before.Seats, read.Before.Seats);
        Assert.Equal(odd.Answer.Verdicts, read.Answer.Verdicts);
    }

    private static TurnDecision Decided(TurnStrategy strategy)
    {
        ImmutableArray<Seat> seats = [new(s_ann, 360_360, 2, 1, s_ten.AddHours(-1)), new(s_bob, -360_360, 3, 0, s_ten.AddHours(-2)), new(s_cai, 0, 0, 0, null)];
        var before = new TurnView(seats, s_bob, 1);
        var question = new TurnQuestion(VisitId.New(), new("g1"), strategy, true, [new(s_ann, RepCondition.Free), new(s_bob, RepCondition.WithOwnCustomer), new(s_cai, RepCondition.Free, Verdict.DeclinedThisVisit)]);
        return new(before, question, TurnRule.Decide(before, question), s_ten);
    }
}
