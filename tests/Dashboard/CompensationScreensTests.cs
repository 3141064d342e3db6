using SalesFloor.Dashboard.Compensations;
using SalesFloor.Preview;

namespace SalesFloor.Tests.Dashboard;

public sealed class CompensationScreensTests
{
    [Theory]
    [InlineData("en", "rejected by Hu Jun, Director", "for the director, who is away")]
    [InlineData("zh", "由胡军（总监）驳回", "代总监决定")]
    [Trait("Rule", "ROT-12")]
    public async Task A_compensation_says_in_words_who_did_what(string language, string rejected, string inPlace)
    {
        var page = await Painting.Of<CompensationList>(language, new()
        {
            ["Floor"] = SampleFloors.Of(SampleFloors.TenInTheMorning), ["Plan"] = ScriptedCompensations.People, ["Items"] = ScriptedCompensations.Items.ToArray(),
        });

        Assert.Equal(4, page.All("compensation").Length);
        Assert.Contains(rejected, page.Text("compensations"), StringComparison.Ordinal);
        Assert.Contains(inPlace, page.Text("compensations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_is_said_in_words() => Assert.Equal("There are none.", (await Painting.Of<CompensationList>("en", new()
    {
        ["Floor"] = SampleFloors.Of(SampleFloors.TenInTheMorning), ["Plan"] = ScriptedCompensations.People, ["Items"] = Array.Empty<SalesFloor.Compensations.Compensation>(),
    })).Text("compensations-empty"));
}
