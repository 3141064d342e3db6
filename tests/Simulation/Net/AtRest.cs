using System.Text.Json;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Ledger;

namespace SalesFloor.Simulation;

/// <summary>What must be true when all is healed and nothing is under way any more.</summary>
internal static class AtRest
{
    /// <summary>Whoever waits, waits for somebody who can come to him, and who is not free now.</summary>
    public static string? Stuck(FloorNet floor)
    {
        foreach (var (id, visit) in floor.Desk.Visits.Where(v => v.Value is { IsOver: false }))
        {
            if (visit.Receipt is not { } receipt) return $"{id} was never decided";
            if (visit.Stage != Stage.Waiting) continue;
            SalespersonId[] whom = receipt.Route.To switch
            {
                RouteTo.Rotation or RouteTo.DutyReception => [.. floor.Desk.Members(floor.Desk.OnDuty!.Value)],
                // For an owner of another showroom whoever is on duty stands in.
                RouteTo.StandIn => [.. floor.Plan.Groups.FirstOrDefault(group => group.Members.Contains(receipt.Route.Rep!.Value))?.Members ?? floor.Desk.Members(floor.Desk.OnDuty!.Value)],
                _ => [receipt.Route.Rep!.Value],
            };
            if (whom.FirstOrDefault(rep => floor.Desk.IsFree(rep) && !visit.Refused.Contains(rep)) is { Value: not null } free) return $"{id} waits although {free} is free for it";
            // Whoever waits for an owner who said no is a question to the desk; whoever waits for a turn that comes to nobody is forgotten.
            if (receipt.Route.To == RouteTo.Rep && visit.Refused.Contains(whom[0])) return $"{id} waits for {whom[0]}, who has refused it, and nobody is asked";
        }

        return null;
    }

    public static string? Overdue(FloorNet floor, DateTimeOffset now) =>
        floor.Desk.Visits.Values.FirstOrDefault(v => v.Stage == Stage.Offered && v.Until.AddSeconds(5) < now) is { } late ? $"{late.Arrived.Visit} is still offered to {late.Rep} at {now}, until {late.Until}" : null;

    /// <summary>Every turn that was taken is held by a visit that came to its rep by it, and every such visit holds one.</summary>
    public static string? Turns(FloorNet floor)
    {
        foreach (var turn in floor.Turns.Taken)
        {
            if (!floor.Desk.Visits.TryGetValue(turn.Visit, out var visit)) return $"turns are conserved: {turn.Rep} paid for {turn.Visit}, which never arrived";
            var holder = visit.Stage is Stage.Offered or Stage.Received or Stage.Finished ? visit.Rep : null;
            if (!visit.CostsTurn || holder != turn.Rep) return $"turns are conserved: {turn.Rep} paid for {turn.Visit}, which {(holder is { } rep ? $"{rep} has" : $"is {visit.Stage}")}";
        }

        var without = floor.Desk.Visits.Values.FirstOrDefault(visit => visit is { CostsTurn: true, Stage: Stage.Offered or Stage.Received or Stage.Finished } && floor.Turns.Of(visit.Arrived.Visit) is null);
        return without is null ? null : $"turns are conserved: {without.Rep} has {without.Arrived.Visit} and paid no turn for it";
    }

    /// <summary>Whom the desk received, the archive knows to be received; what was undone left nothing behind.</summary>
    public static string? Receptions(Net net) =>
        net.Visits.Select(v => v.Value).FirstOrDefault(v => v is { ReceivedBy: not null, Customer: { } customer } && !net.Customers.Of(customer).Received.Contains(v.Arrived.Visit)) is { } missed
            ? $"{missed.ReceivedBy} received {missed.Customer} as {missed.Arrived.Visit}, and the customer's file does not know"
            : net.Customers.LeftBehind();

    /// <summary>I-12: every state is what its entries lead to.</summary>
    public static string? States(SimDisk disk)
    {
        var chains = disk.Ledger.ToLookup(line => line.GrainKey, StringComparer.Ordinal);
        foreach (var (key, payload) in disk.States)
        {
            var fold = StateFold.For(key)!;
            long number = 0;
            foreach (var line in chains[key])
            {
                fold.Apply(line.Kind, line.Body);
                number = line.Number;
            }

            using var stored = JsonDocument.Parse(payload);
            if (stored.RootElement.GetProperty("number").GetInt64() != number) return $"I-12: the state of {key} is not at the end of its entries";
            if (!fold.Matches(stored.RootElement.GetProperty("state"))) return $"I-12: the state of {key} is not the fold of its entries";
        }

        return null;
    }

    /// <summary>The screen shows what is stored.</summary>
    public static string? Board(SimDisk disk, FloorSnapshot? shown, ShowroomId showroom)
    {
        var stored = disk.Ledger.Count(line => line.GrainKey == GrainKeys.Desk(showroom));
        return shown?.Version == stored || stored == 0 ? null : $"the screen shows version {shown?.Version.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} of {showroom}, the desk is at {stored}";
    }
}
