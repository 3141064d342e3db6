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
        if (receipt.Turn is not { } turn) return;

        if (!Same(turn.Answer, TurnRule.Decide(Read<TurnView>(turn.Before), Read<TurnQuestion>(turn.Question))))
            violations.Add(ViolationKind.ReceiptDoesNotRecompute, entry, visit, "the accounts lead to another turn");
        JudgeBalances(entry, visit, turn, rotations);
    }

    // The rule may be right and its inputs wrong: what the receipt states must be what the ledger adds up to.
    private void JudgeBalances(Entry entry, string visit, TurnBody turn, IReadOnlyList<TurnsAsRead> rotations)
    {
        if (rotations.Select(r => r.Open.GetValueOrDefault(visit)).FirstOrDefault(b => b is not null) is not { } booking) return;

        foreach (var seat in turn.Before.GetProperty("seats").EnumerateArray())
        {
            var rep = seat.GetProperty("rep").GetString()!;
            var stated = seat.TryGetProperty("owed", out var owed) ? owed.GetInt64() : 0; // nothing is left out
            if (booking.Before.TryGetValue(rep, out var account) && account.Owed != stated)
                violations.Add(ViolationKind.ReceiptDoesNotRecompute, entry, visit, $"the receipt says {rep} was owed {stated} parts, the ledger adds up to {account.Owed}");
        }
    }

    private static T Read<T>(JsonElement element) => element.Deserialize<T>(FloorJson.Options) ?? throw new InvalidDataException("A receipt is empty.");

    private static bool Same<T>(JsonElement stored, T again) => JsonNode.DeepEquals(JsonNode.Parse(stored.GetRawText()), JsonSerializer.SerializeToNode(again, FloorJson.Options));
}
