using System.Text.Json;
using System.Text.Json.Nodes;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;

namespace SalesFloor.Tests.Ledger;

public sealed class StateFoldTests
{
    private static readonly DateTimeOffset s_nine = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly SalespersonId s_ada = new("ada");

    [Fact]
    public void A_desk_that_was_stored_before_it_knew_when_visits_ended_is_still_the_fold_of_its_entries()
    {
        var (desk, state) = AfterOneVisit();
        Assert.True(desk.Matches(Element(state)));

        state["figures"]![0]!.AsObject().Remove("lastVisitEnded");
        Assert.True(desk.Matches(Element(state)));
    }

    [Fact]
    public void Any_other_difference_is_found()
    {
        var (desk, state) = AfterOneVisit();

        state["figures"]![0]!["lastVisitEnded"] = s_nine.AddHours(3);
        Assert.False(desk.Matches(Element(state)));
        state["figures"]![0]!.AsObject().Remove("lastVisitEnded");
        state["tickets"] = 9;
        Assert.False(desk.Matches(Element(state)));
    }

    private static (StateFold Fold, JsonObject State) AfterOneVisit()
    {
        var fold = StateFold.For("desk/main")!;
        var book = DeskBook.Empty;
        var visit = VisitId.New();
        DeskEvent[] facts =
        [
            new DayOpened(s_nine, new DateOnly(2026, 3, 5), new("g1")),
            new PresenceNoted(s_nine, s_ada, Salespeople.Presence.OnFloor),
            new VisitEndedUnseen(s_nine.AddMinutes(9), visit, s_ada, "desk"),
        ];
        foreach (var fact in facts)
        {
            fold.Apply(FactNames.Of(fact), JsonSerializer.Serialize<object>(fact, FloorJson.Options));
            book = DeskFold.Apply(book, fact);
        }

        return (fold, JsonSerializer.SerializeToNode(book, FloorJson.Options)!.AsObject());
    }

    private static JsonElement Element(JsonObject state) => JsonSerializer.SerializeToElement(state);
}
