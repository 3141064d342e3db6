using System.Text.Json;
using System.Text.Json.Nodes;
using SalesFloor.Assignment;
using SalesFloor.Ledger;

namespace SalesFloor.Silo.Replay.Check;

/// <summary>Feeds receipts back into the rules: the one place of the check that calls them, because that is what is checked.</summary>
internal sealed class ReceiptCheck(Violations violations)
{
    public void Judge(Entry entry, string visit, ReceiptBody receipt, IReadOnlyList<TurnsAsRead> rotations)
    {
        if (!Same(receipt.Route, Routing.Decide(Read<RoutingFacts>(receipt.Facts))))
            violations.Add(ViolationKind.ReceiptDoesNotRecompute, entry, visit, "the facts lead to another route");
        if (receipt.Turn is not { } stored) return;

        var turn = Read<TurnDecision>(stored);
        if (!Same(JsonSerializer.SerializeToElement(turn.Answer, FloorJson.Options), TurnRule.Decide(turn.Before, turn.Question)))
            violations.Add(ViolationKind.ReceiptDoesNotRecompute, entry, visit, "the accounts lead to another turn");
        JudgeBalances(entry, visit, turn, rotations);
    }

    // The rule may be right and its inputs wrong: what the receipt states must be what the ledger adds up to.
    private void JudgeBalances(Entry entry, string visit, TurnDecision turn, IReadOnlyList<TurnsAsRead> rotations)
    {
        if (rotations.Select(r => r.Open.GetValueOrDefault(visit)).FirstOrDefault(b => b is not null) is not { } booking) return;

        foreach (var seat in turn.Before.Seats)
        {
            if (booking.Before.TryGetValue(seat.Rep.Value, out var account) && account.Owed != seat.Owed)
                violations.Add(ViolationKind.ReceiptDoesNotRecompute, entry, visit, $"the receipt says {seat.Rep} was owed {seat.Owed} parts, the ledger adds up to {account.Owed}");
        }
    }

    private static T Read<T>(JsonElement element) => element.Deserialize<T>(FloorJson.Options) ?? throw new InvalidDataException("A receipt is empty.");

    private static bool Same<T>(JsonElement stored, T again) => JsonNode.DeepEquals(JsonNode.Parse(stored.GetRawText()), JsonSerializer.SerializeToNode(again, FloorJson.Options));
}
