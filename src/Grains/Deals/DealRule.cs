using System.Collections.Immutable;
using System.Diagnostics;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Deals;

/// <summary>What a deal answers to its orders (PIPE-01, PIPE-08, X-19, X-36, I-18). Pure; a repeat answers the same and changes nothing.</summary>
internal static partial class DealRule
{
    private const int LongestText = 200;
    private const int LongestName = 60;
    private const int MostPieces = 100_000;
    private const decimal LargestAmount = 1_000_000_000_000;

    /// <summary>The facts of an order, or why it cannot be done. No fact and no refusal: it was done before.</summary>
    internal sealed record Decision(ImmutableArray<DealEvent> Facts, DealAnswer.Refused? Refused = null);

    /// <summary>A deal begins; it is the customer's owner's.</summary>
    public static Decision Open(DealBook book, DealId id, OpenDeal order, CustomerFile customer, PipelineTemplate pipeline, ShowroomPlan plan, DateTimeOffset now)
    {
        if (book.Deal is { } deal) return deal.Customer == order.Customer ? Nothing : No(DealRefusal.IdTaken, "deal");
        if (id.Value == Guid.Empty) return No(DealRefusal.IdMissing, "deal");
        if (!customer.Exists) return No(DealRefusal.CustomerUnknown, "customer");
        if (customer.Owner is not { } owner) return No(DealRefusal.NobodysCustomer, "customer");
        if (NotHis(order, [owner], plan) is { } refused) return new([], refused);

        return One(new DealOpened(now, id, plan.Id, order.Customer, owner, pipeline, order.By));
    }

    /// <summary>Every order about a deal that is open.</summary>
    public static Decision Decide(DealBook book, DealOrder order, ShowroomPlan plan, DateTimeOffset now)
    {
        if (book.Deal is not { } deal) return No(DealRefusal.DealUnknown, "deal");
        if (NotHis(order, deal.Shares.Select(share => share.Rep), plan) is { } refused) return new([], refused);

        return order switch
        {
            SetTerms set => Terms(deal, set, now),
            SplitDeal split => Split(deal, split, plan, now),
            MoveDeal move => Move(deal, move, plan, now),
            SignContract sign => Sign(book, deal, sign, plan, now),
            UndoContract undo => Undo(book, deal, undo, now),
            LoseDeal lose => Lose(deal, lose, now),
            OpenDeal => No(DealRefusal.IdTaken, "deal"),
            _ => throw new UnreachableException(),
        };
    }

    private static Decision Terms(Deal deal, SetTerms order, DateTimeOffset now)
    {
        var terms = order.Terms with { Product = order.Terms.Product?.Trim() ?? "", Region = order.Terms.Region?.Trim() is { Length: > 0 } region ? region : null };
        if (Same(deal.Terms, terms)) return Nothing;
        if (deal.Status == DealStatus.Lost) return No(DealRefusal.DealOver);
        if (deal.Status == DealStatus.Won) return No(DealRefusal.AlreadySigned);
        if (terms.Product.Length == 0) return No(DealRefusal.ProductMissing, "product");
        if (terms.Product.Length > LongestName || terms.Product.Any(char.IsControl)) return No(DealRefusal.TooLong, "product");
        if (terms.Region is { } where && (where.Length > LongestName || where.Any(char.IsControl))) return No(DealRefusal.TooLong, "region");
        if (terms.Quantity is < 1 or > MostPieces) return No(DealRefusal.QuantityOutOfRange, "quantity");
        return (Amount(terms.Amount, deal.Pipeline.Currency) is { } fault) ? No(fault, "amount") : One(new TermsSet(now, terms, order.By));
    }

    private static Decision Split(Deal deal, SplitDeal order, ShowroomPlan plan, DateTimeOffset now)
    {
        if (!order.Shares.IsDefault && order.Shares.SequenceEqual(deal.Shares)) return Nothing;
        if (deal.Status == DealStatus.Lost) return No(DealRefusal.DealOver);
        if (deal.Status == DealStatus.Won) return No(DealRefusal.AlreadySigned);
        return SplitRule.Refuse(order.Shares, plan) is { } fault ? No(fault, "shares") : One(new DealWasSplit(now, order.Shares, order.By));
    }

    private static Decision Lose(Deal deal, LoseDeal order, DateTimeOffset now)
    {
        if (deal.Lost is { } lost) return lost.Reason == order.Reason ? Nothing : No(DealRefusal.DealOver);
        if (deal.Status == DealStatus.Won) return No(DealRefusal.AlreadySigned);
        if (!Enum.IsDefined(order.Reason)) return No(DealRefusal.KindUnknown, "reason");
        var note = order.Note?.Trim() is { Length: > 0 } said ? said : null;
        if (note?.Length > LongestText) return No(DealRefusal.TooLong, "note");
        return order.Reason == LostReason.Other && note is null ? No(DealRefusal.ReasonMissing, "note") : One(new DealLost(now, order.Reason, note, order.By));
    }

    private static DealRefusal? Amount(decimal amount, string currency) =>
        amount is <= 0 or > LargestAmount ? DealRefusal.AmountOutOfRange : Currencies.IsWhole(amount, currency) ? null : DealRefusal.AmountTooFine;

    private static bool Same(DealTerms? one, DealTerms other) => one == other;

    private static Decision Nothing => new([]);

    private static Decision One(DealEvent fact) => new([fact]);

    private static Decision No(DealRefusal reason, string field = "") => new([], new(reason, field));
}
