using System.Text.Json;

namespace SalesFloor.Tests.Api;

[Trait("Rule", "ROT-12")]
public sealed class FairnessOverHttp(FloorProgram program) : IClassFixture<FloorProgram>
{
    [Fact]
    public async Task Everybodys_turns_stand_there_for_everybody_in_both_languages()
    {
        var floor = await program.Open();
        var visit = Guid.NewGuid();
        await floor.Arrive($$"""{"visit":"{{visit}}","channel":"walk-in","says":"first-time"}""");
        await floor.Order(visit, "accept");
        await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"first-time"}""");

        var rotation = (await Get(floor, "?days=1", "en")).Json.GetProperty("rotations").EnumerateArray().Single();
        var reps = rotation.GetProperty("reps").EnumerateArray().ToArray();

        Assert.Equal([1, 1, 0], reps.Select(rep => rep.GetProperty("received").GetInt32()));
        Assert.Equal(0.67m, reps[0].GetProperty("entitled").GetDecimal());
        Assert.Equal(1, rotation.GetProperty("together").GetProperty("maxMinusMin").GetInt32());
        Assert.Equal(JsonValueKind.Null, rotation.GetProperty("rotation").ValueKind);
        Assert.Equal("艾达", (await Get(floor, "", "zh")).Json.GetProperty("rotations")[0].GetProperty("reps")[0].GetProperty("rep").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("?days=0")]
    [InlineData("?days=93")]
    [InlineData("?days=many")]
    public async Task A_number_of_days_that_cannot_be_is_refused_by_its_field(string query)
    {
        var answer = await Get(await program.Open(), query, "en");

        Assert.Equal(400, answer.Status);
        Assert.NotEmpty(answer.Error("days"));
    }

    private static Task<Answer> Get(TestShowroom floor, string query, string language) => floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/fairness{query}", null, language);
}
