using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Deals;

// From stage to stage, and the contract.
internal static partial class DealRule
{
    private static Decision Move(Deal deal, MoveDeal order, ShowroomPlan plan, DateTimeOffset now)
    {
        if (deal.Status == DealStatus.Lost) return No(DealRefusal.DealOver);
        var stages = deal.Pipeline.Stages;
        var (from, to) = (At(deal, deal.Stage), At(deal, order.To));
        if (to < 0) return No(DealRefusal.StageUnknown, "to");
        if (to == from) return Nothing;
        if (order.From != deal.Stage) return No(DealRefusal.StageChanged, "from");

        var why = order.Why?.Trim() is { Length: > 0 } said ? said : null;
        if (why?.Length > LongestText) return No(DealRefusal.TooLong, "why");
        var isNext = to > from && stages[(from + 1)..to].All(stage => stage.Kind == StageKind.Optional);
        if (!isNext && !May(order, FloorOrder.SkipStage, plan)) return No(DealRefusal.StepNotAllowed, "to");
        if (!isNext && why is null) return No(DealRefusal.ReasonMissing, "why");
        if (Barred(deal, from, to) is { } bar) return No(bar, "to");

        return One(new DealMoved(now, deal.Stage, order.To, isNext ? null : why, order.By));
    }

    // No reason of anybody leads past the contract or past the money (I-18).
    private static DealRefusal? Barred(Deal deal, int from, int to)
    {
        var signing = Signing(deal);
        if (deal.Status == DealStatus.Won && to < signing) return DealRefusal.AlreadySigned;
        if (deal.Status != DealStatus.Won && to > signing) return DealRefusal.ContractFirst;
        for (var at = from + 1; at <= to; at++)
        {
            if (at != signing && Lacks(deal, deal.Pipeline.Stages[at].Needs) is { } lack) return lack;
        }

        return null;
    }

    private static Decision Sign(DealBook book, Deal deal, SignContract order, ShowroomPlan plan, DateTimeOffset now)
    {
        if (order.Contract == Guid.Empty) return No(DealRefusal.IdMissing, "contract");
        if (book.Contracts.Contains(order.Contract)) return Nothing;
        if (deal.Status == DealStatus.Lost) return No(DealRefusal.DealOver);
        if (deal.Status == DealStatus.Won) return No(DealRefusal.AlreadySigned);
        if (deal.Terms is not { } terms) return No(DealRefusal.TermsMissing, "terms");
        if (At(deal, deal.Stage) != Signing(deal)) return No(DealRefusal.NotAtSigning, "stage");
        if (Lacks(deal, deal.Pipeline.Stages[Signing(deal)].Needs) is { } lack) return No(lack, "contract");

        var special = order.Special?.Trim() is { Length: > 0 } said ? said : null;
        if (special?.Length > LongestText) return No(DealRefusal.TooLong, "special");
        if (special is not null && !May(order, FloorOrder.SignSpecial, plan)) return No(DealRefusal.NeedsReview, "special");

        return One(new ContractSigned(now, order.Contract, terms, SplitRule.Parts(terms.Amount, deal.Shares, deal.Pipeline.Currency), special, order.By));
    }

    private static Decision Undo(DealBook book, Deal deal, UndoContract order, DateTimeOffset now)
    {
        if (deal.Contract?.Id != order.Contract) return book.Contracts.Contains(order.Contract) ? Nothing : No(DealRefusal.NotSigned, "contract");
        if (string.IsNullOrWhiteSpace(order.Why)) return No(DealRefusal.ReasonMissing, "why");
        return order.Why.Length > LongestText ? No(DealRefusal.TooLong, "why") : One(new ContractUndone(now, order.Contract, UndoneCause.TakenBack, order.Why.Trim(), order.By));
    }

    private static DealRefusal? Lacks(Deal deal, MoneyGate gate) => gate switch
    {
        MoneyGate.Nothing => null,
        MoneyGate.Deposit => deal.Received > deal.Refunded ? null : DealRefusal.ReceiptMissing,
        MoneyGate.Payment => deal.Received > deal.Refunded && deal.Money.Any(entry => entry is { Kind: MoneyKind.Payment, Voided: null }) ? null : DealRefusal.ReceiptMissing,
        MoneyGate.Everything => deal.Due is 0 ? null : DealRefusal.NotPaidInFull,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static int At(Deal deal, string stage)
    {
        for (var at = 0; at < deal.Pipeline.Stages.Length; at++)
            if (deal.Pipeline.Stages[at].Id == stage) return at;
        return -1;
    }

    private static int Signing(Deal deal)
    {
        for (var at = 0; at < deal.Pipeline.Stages.Length; at++)
            if (deal.Pipeline.Stages[at].Kind == StageKind.Signing) return at;
        throw new InvalidOperationException("A pipeline has a stage of signing.");
    }
}
