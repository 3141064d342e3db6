using System.Diagnostics;
using SalesFloor.Showrooms;

namespace SalesFloor.Deals;

// What finance records (X-19, CON-01, CON-02).
internal static partial class DealRule
{
    /// <summary>An order of finance.</summary>
    public static Decision Decide(DealBook book, MoneyOrder order, ShowroomPlan plan, DateTimeOffset now)
    {
        if (book.Deal is not { } deal) return No(DealRefusal.DealUnknown, "deal");
        if (NotHis(order, plan) is { } refused) return new([], refused);

        return order switch
        {
            RecordMoney record => Record(deal, record, now),
            VoidMoney voided => Void(deal, voided, now),
            _ => throw new UnreachableException(),
        };
    }

    private static Decision Record(Deal deal, RecordMoney order, DateTimeOffset now)
    {
        if (order.Id == Guid.Empty) return No(DealRefusal.IdMissing, "id");
        if (deal.Money.FirstOrDefault(entry => entry.Id == order.Id) is { } known) return known.Kind == order.Kind && known.Amount == order.Amount ? Nothing : No(DealRefusal.IdTaken, "id");
        if (!Enum.IsDefined(order.Kind)) return No(DealRefusal.KindUnknown, "kind");
        if (Amount(order.Amount, deal.Pipeline.Currency) is { } fault) return No(fault, "amount");
        var receipt = order.Receipt?.Trim() ?? "";
        if (receipt.Length == 0) return No(DealRefusal.ReceiptNumberMissing, "receipt");
        if (receipt.Length > LongestName || receipt.Any(char.IsControl)) return No(DealRefusal.TooLong, "receipt");

        var money = new MoneyRecorded(now, order.Id, order.Kind, order.Amount, receipt, SplitRule.Parts(order.Amount, deal.Shares, deal.Pipeline.Currency), order.By);
        if (order.Kind == MoneyKind.Refund) return Refund(deal, money);
        if (deal.Status == DealStatus.Lost) return No(DealRefusal.DealOver);
        return deal.Due is { } due && order.Amount > due ? No(DealRefusal.TooMuchMoney, "amount") : One(money);
    }

    // A signed contract of which nothing is left but paper is none any more.
    private static Decision Refund(Deal deal, MoneyRecorded money)
    {
        var held = deal.Received - deal.Refunded;
        if (money.Amount > held) return No(DealRefusal.RefundTooLarge, "amount");
        return deal.Contract is { } contract && money.Amount == held
            ? new([money, new ContractUndone(money.At, contract.Id, UndoneCause.Refunded, money.Receipt, money.By)])
            : One(money);
    }

    private static Decision Void(Deal deal, VoidMoney order, DateTimeOffset now)
    {
        if (deal.Money.FirstOrDefault(entry => entry.Id == order.Id) is not { } entry) return No(DealRefusal.MoneyUnknown, "id");
        if (entry.Voided is { } voided) return voided.By == order.By ? Nothing : No(DealRefusal.AlreadyVoided, "id");
        if (string.IsNullOrWhiteSpace(order.Why)) return No(DealRefusal.ReasonMissing, "why");
        if (order.Why.Length > LongestText) return No(DealRefusal.TooLong, "why");
        var after = deal.Received - deal.Refunded - (entry.Kind == MoneyKind.Refund ? -entry.Amount : entry.Amount);
        return after < 0 ? No(DealRefusal.RefundTooLarge, "id") : One(new MoneyWasVoided(now, order.Id, order.Why.Trim(), order.By));
    }
}
