namespace SalesFloor.Simulation.Tests;

/// <summary>Who watches the net: each fault that is put in on purpose is found.</summary>
public sealed class PlantedFaults
{
    private const int SeedsTried = 99;

    [Theory]
    [InlineData(nameof(Plant.VersionIsNotChecked), 1)]
    [InlineData(nameof(Plant.AnswersBeforeStoring), 1)]
    [InlineData(nameof(Plant.EntriesAreForgotten), 1)]
    [InlineData(nameof(Plant.TurnBookedTwice), 500)] // the rarest: a desk must die in one short gap, which one seed in a few hundred lets it
    [InlineData(nameof(Plant.TurnNeverGivenBack), 1)]
    [InlineData(nameof(Plant.HistoryForgets), 1)]
    [InlineData(nameof(Plant.TellsAreLost), 1)]
    [InlineData(nameof(Plant.NumberGivenTwice), 1)]
    public void Is_found_by_one_of_a_hundred_seeds(string planted, int from)
    {
        var plant = Enum.Parse<Plant>(planted);

        var found = Enumerable.Range(from, SeedsTried).Select(seed => (Seed: seed, Run.Of(StoryTeller.Tell(seed), plant).Violation)).FirstOrDefault(run => run.Violation is not null);

        Assert.NotEqual(0, found.Seed);
        TestContext.Current.TestOutputHelper?.WriteLine($"{planted}: seed {found.Seed}: {found.Violation}");
    }

    [Fact]
    public void A_failing_story_is_told_shorter_than_it_was()
    {
        var story = StoryTeller.Tell(1);

        var (shortest, outcome) = Shrinker.Shrink(story, Plant.EntriesAreForgotten);

        Assert.NotNull(outcome.Violation);
        Assert.InRange(shortest.Scenes.Count, 0, story.Scenes.Count / 2);
    }
}
