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
    [Trait("Rule", "I-05")]
    public void Nothing_acknowledged_is_lost_doubled_or_contradicted_whatever_dies_fails_or_comes_twice(int from)
    {
        var failed = Enumerable.Range(from, SeedsPerPart).AsParallel().AsOrdered().Select(StoryTeller.Tell).FirstOrDefault(story => Run.Of(story).Violation is not null); // each run on one thread of its own
        if (failed is not null) Holds(failed);
    }

    [Fact]
    public void An_order_that_was_done_is_answered_the_same_when_its_visit_is_long_over() => Holds(StoryTeller.TellOfTheDoor(1));

    [Fact]
    public void A_desk_that_wakes_up_does_not_tell_the_archive_again_of_receptions_it_knows() => Holds(StoryTeller.TellOfTheDoor(6));

    [Fact]
    public void A_desk_does_not_say_accepted_of_a_visit_that_left_before_anybody_received_it() => Holds(StoryTeller.TellOfTheDoor(51));

    [Fact]
    [Trait("Rule", "I-06")]
    public void A_reception_reaches_the_archive_also_when_the_first_try_failed() => Holds(StoryTeller.TellOfTheDoor(19));

    [Fact]
    public void A_turn_of_yesterdays_group_goes_back_when_the_visit_gets_one_of_todays() => Holds(StoryTeller.TellOfTheDoor(178));

    [Fact]
    [Trait("Rule", "I-04")]
    public void Turns_that_go_back_in_another_order_than_they_were_taken_leave_the_last_taker_who_he_was() => Holds(StoryTeller.TellOfTheDoor(29));

    [Theory]
    [InlineData(404)]
    [InlineData(412)]
    public void Nobody_reads_what_is_still_on_its_way_to_the_disk(int seed) => Holds(StoryTeller.Tell(seed));

    private static void Holds(Story story)
    {
        if (Run.Of(story).Violation is { } violation) Assert.Fail($"{violation}{Environment.NewLine}{string.Join(Environment.NewLine, Shrinker.Tell(story, Plant.None))}");
    }
}
