namespace SalesFloor.Simulation.Tests;

/// <summary>Who watches the net: each fault that is put in on purpose is found.</summary>
public sealed class PlantedFaults
{
    private const int SeedsTried = 40;

    [Theory]
    [InlineData(nameof(Plant.VersionIsNotChecked))]
    [InlineData(nameof(Plant.AnswersBeforeStoring))]
    [InlineData(nameof(Plant.EntriesAreForgotten))]
    [InlineData(nameof(Plant.TurnBookedTwice))]
    [InlineData(nameof(Plant.TurnNeverGivenBack))]
    [InlineData(nameof(Plant.HistoryForgets))]
    [InlineData(nameof(Plant.TellsAreLost))]
    [InlineData(nameof(Plant.NumberGivenTwice))]
    public void Is_found_by_one_of_the_first_seeds(string planted)
    {
        var plant = Enum.Parse<Plant>(planted);

        var found = Enumerable.Range(1, SeedsTried).Select(seed => (Seed: seed, Run.Of(StoryTeller.Tell(seed), plant).Violation)).FirstOrDefault(run => run.Violation is not null);

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
