using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;
using SalesFloor.Silo.Ledger;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.Reports;

// The day as the wall and the desk show it, counted once more from the bare rows of the desk's chain.
public sealed partial class EveryFigureFromTheLedger
{
    private static async Task TheWall(FloorProgram program)
    {
        var floor = (await program.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_main)).Floor())!;
        var rows = new List<BareRow>();
        await foreach (var row in program.Services.GetRequiredService<LedgerReader>().Read(0, 1000))
            if (row.GrainKey == GrainKeys.Desk(s_main) && row.Number <= floor.Version) rows.Add(new(row.GrainKey, row.Kind, row.At, JsonDocument.Parse(row.Body).RootElement));
        int Of(string kind) => rows.Count(row => row.Kind == kind);
        var visits = rows.Where(row => row.Body.TryGetProperty("visit", out _)).GroupBy(row => Text(row.Body, "visit")!).Select(visit => Alive([.. visit])).ToList();
        var received = visits.Where(visit => visit.Exists(row => row.Kind == "desk.OfferAccepted.v1")).ToList();
        int Went(params int[] to) => received.Count(visit => to.Contains(To(visit)));

        Assert.Equal(
            new SortedDictionary<string, int>
            {
                ["WalkIns"] = Of("desk.VisitArrived.v1") - Calls(rows), ["Calls"] = Calls(rows), ["NewCustomers"] = visits.Count(visit => visit.Exists(row => row.Kind == "desk.VisitRouted.v1" && row.Body.TryGetProperty("newCustomer", out var isNew) && isNew.GetBoolean())),
                ["ToOwner"] = Went(1, 2), ["ToRotation"] = Went(3), ["StandIns"] = Went(4, 5), ["Waited"] = rows.Where(row => row.Kind == "desk.VisitQueued.v1").Select(row => Text(row.Body, "visit")).Distinct().Count(),
                ["Left"] = Of("desk.VisitLeft.v1"), ["Received"] = received.Count, ["Finished"] = Of("desk.VisitFinished.v1") + Of("desk.VisitEndedUnseen.v1"),
            },
            new(DayFigures.Of(floor.Totals).ToDictionary(one => one.Name, one => one.Figure)));
        Assert.True(floor.Totals is { WalkIns: > 0, Calls: > 0, NewCustomers: > 0, ToOwner: > 0, Received: > 0, Finished: > 0, Left: > 0 });
        foreach (var place in floor.Leaderboard)
        {
            int Ended(int outcome) => rows.Count(row => row.Kind == "desk.VisitFinished.v1" && Text(row.Body, "rep") == place.Rep.Value && row.Body.GetProperty("outcome").GetInt32() == outcome);
            Assert.Equal((Ended(3), Ended(2), received.Count(visit => Text(visit.Last(row => row.Kind == "desk.OfferAccepted.v1").Body, "rep") == place.Rep.Value)), (place.Deposits, place.Appointments, place.Received));
            Assert.Equal(1 + floor.Leaderboard.Count(other => (other.Deposits, other.Appointments, other.Received).CompareTo((place.Deposits, place.Appointments, place.Received)) > 0), place.Rank);
        }
    }

    // What was undone never was: of a visit only what followed the last undoing, and its arrival.
    private static List<BareRow> Alive(List<BareRow> visit) => [.. visit.Where((row, at) => row.Kind == "desk.VisitArrived.v1" || at > visit.FindLastIndex(one => one.Kind == "desk.DecisionUndone.v1"))];

    private static int To(List<BareRow> visit) => visit.Last(row => row.Kind == "desk.VisitRouted.v1").Body.GetProperty("receipt").GetProperty("route").GetProperty("to").GetInt32();

    private static int Calls(List<BareRow> rows) => rows.Count(row => row.Kind == "desk.VisitArrived.v1" && row.Body.GetProperty("channel").GetInt32() == 2);
}
