namespace SalesFloor.Simulation.Tests;

/// <summary>Two days of a floor per seed, with the real grains and a world in which everything that can go wrong does. More of them: docs/simulation.md.</summary>
public sealed class WholeDays
{
    private const int SeedsPerPart = 50;

    [Theory]
    [InlineData(1)]
    [InlineData(51)]
    [InlineData(101)]
    [InlineData(151)]
    [Trait("Rule", "I-01")]
    [Trait("Rule", "I-02")]
    [Trait("Rule", "I-03")]
    [Trait("Rule", "I-04")]
    [Trait("Rule", "I-06")]
    [Trait("Rule", "I-12")]
    public void Nothing_acknowledged_is_lost_doubled_or_contradicted_whatever_dies_fails_or_comes_twice(int from)
    {
        for (var seed = from; seed < from + SeedsPerPart; seed++) Holds(seed);
    }

    [Fact]
    public void An_order_that_was_done_is_answered_the_same_when_its_visit_is_long_over() => Holds(1);

    [Fact]
    public void A_desk_that_wakes_up_does_not_tell_the_archive_again_of_receptions_it_knows() => Holds(6);

    [Fact]
    public void An_offer_runs_out_also_when_the_desk_fell_asleep_after_a_failed_write() => Holds(27);

    [Fact]
    [Trait("Rule", "I-04")]
    public void Turns_that_go_back_in_another_order_than_they_were_taken_leave_the_last_taker_who_he_was() => Holds(29);

    [Fact]
    [Trait("Rule", "I-06")]
    public void An_owner_whose_time_had_lapsed_keeps_the_customer_whom_he_has_received_meanwhile() => Holds(83);

    private static void Holds(int seed)
    {
        var story = StoryTeller.Tell(seed);
        if (Run.Of(story).Violation is { } violation) Assert.Fail($"{violation}{Environment.NewLine}{string.Join(Environment.NewLine, Shrinker.Tell(story, Plant.None))}");
    }
}
