namespace SalesFloor.Simulation.Tests;

/// <summary>Who watches the net: each fault that is put in on purpose is found.</summary>
public sealed class PlantedFaults
{
    private const int SeedsTried = 40;

    // Long enough for a machine that does other things besides; the shortest story is found in a few seconds.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(nameof(Plant.VersionIsNotChecked))]
    [InlineData(nameof(Plant.AnswersBeforeStoring))]
    [InlineData(nameof(Plant.EntriesAreForgotten))]
    [InlineData(nameof(Plant.TurnBookedTwice))]
    [InlineData(nameof(Plant.TurnNeverGivenBack))]
    [InlineData(nameof(Plant.HistoryForgets))]
    [InlineData(nameof(Plant.TellsAreLost))]
    [InlineData(nameof(Plant.NumberGivenTwice))]
    [InlineData(nameof(Plant.UndoKeepsTheTurn))]
    [InlineData(nameof(Plant.CreditGivenTwice))]
    [InlineData(nameof(Plant.OwnerSurvivesUndo))]
    [InlineData(nameof(Plant.RefundedTwice))]
    [InlineData(nameof(Plant.SignedUnpaid))]
    public void Is_found_by_one_of_the_first_seeds(string planted)
    {
        var plant = Enum.Parse<Plant>(planted);

        var found = Enumerable.Range(1, SeedsTried).Select(seed => (Seed: seed, Run.Of(StoryTeller.Tell(seed), plant).Violation)).FirstOrDefault(run => run.Violation is not null);

        Assert.NotEqual(0, found.Seed);
        TestContext.Current.TestOutputHelper?.WriteLine($"{planted}: seed {found.Seed}: {found.Violation}");
    }

    [Fact]
    public void A_failing_story_is_told_in_as_few_scenes_and_people_as_it_needs()
    {
        var story = StoryTeller.Tell(FirstSeedOf(Plant.UndoKeepsTheTurn));

        var (shortest, outcome) = Shrinker.Shrink(story, Plant.UndoKeepsTheTurn, s_patience);

        Assert.Contains("turns are conserved", outcome.Violation, StringComparison.Ordinal);
        Assert.InRange(shortest.Scenes.Count, 1, 4); // somebody is there, a visitor comes, the decision is undone; of about 150
        Assert.InRange(shortest.Plans.Sum(plan => plan.Groups.Sum(group => group.Members.Length)), 1, 3);
        Assert.Empty(shortest.Faults);
    }

    private static int FirstSeedOf(Plant plant) => Enumerable.Range(1, SeedsTried).First(seed => Run.Of(StoryTeller.Tell(seed), plant).Violation is not null);
}
