using SalesFloor.FrontDesk;

namespace SalesFloor.Assignment;

/// <summary>How an offer was answered; none where it was taken back before.</summary>
internal enum AnswerKind { None, Accepted, Declined, Missed }

/// <summary>An answer to an offer: after how long, and where in the ledger. <paramref name="Noticed"/>: how long after it had run out the desk's clock saw it.</summary>
internal sealed record RecordedAnswer(AnswerKind Kind, TimeSpan After, int Order, TimeSpan Noticed);

/// <summary>One visit of the recorded days.</summary>
internal sealed class RecordedVisit(VisitArrived arrived)
{
    private DateTimeOffset _offeredAt;
    private TimeSpan _openFor;

    public VisitArrived Arrived { get; } = arrived;

    /// <summary>What the first decision rested on; after an undo, the first decision after it.</summary>
    public RoutingFacts? Facts { get; private set; }

    public (DateTimeOffset At, int Order) Decided { get; private set; }

    public bool HadToWait { get; private set; }

    public bool IsNew { get; private set; }

    /// <summary>Whether his reception makes him the receiving rep's customer.</summary>
    public bool BecomesHis { get; private set; }

    public CustomerId? Customer { get; set; } = arrived.Customer;

    public SalespersonId? ReceivedBy { get; set; }

    /// <summary>What each rep did with the offers he got, in their order.</summary>
    public Dictionary<SalespersonId, List<RecordedAnswer>> Answers { get; } = [];

    public List<(DateTimeOffset At, int Order, OwnerAwayChoice Choice)> Choices { get; } = [];

    /// <summary>What the desk ordered against the rule.</summary>
    public List<(DateTimeOffset At, int Order, OverrideOrder Given)> Overrides { get; } = [];

    public (DateTimeOffset At, int Order)? Accepted { get; set; }

    public (DateTimeOffset At, int Order)? Finished { get; set; }

    public (DateTimeOffset At, int Order)? Left { get; set; }

    /// <summary>How fast whoever received him had answered; null where nobody did.</summary>
    public TimeSpan? AnsweredAfter => ReceivedBy is { } rep && Answers.TryGetValue(rep, out var all) && all[^1].Kind == AnswerKind.Accepted ? all[^1].After : null;

    public TimeSpan? Took => Accepted is { } accepted && Finished is { } finished ? finished.At - accepted.At : null;

    public void Decide(Receipt receipt, int order)
    {
        var chosenBefore = Choices.Count > 0 ? Choices[^1].Choice : Facts?.IfOwnerAway;
        if (receipt.Facts.Override is { } given) Overrides.Add((receipt.At, order, given));
        else if (Facts is null) (Facts, Decided, HadToWait) = (receipt.Facts, (receipt.At, order), receipt.Rep is null);
        else if (chosenBefore != receipt.Facts.IfOwnerAway) Choices.Add((receipt.At, order, receipt.Facts.IfOwnerAway));
        IsNew = receipt.Route.To == RouteTo.Rotation;
        BecomesHis = PlayedAgain.BecomesHis(receipt.Route, receipt.Facts);
        Customer ??= receipt.Facts.Customer;
    }

    public void Offered(OfferMade made, int order)
    {
        (_offeredAt, _openFor) = (made.At, made.Until - made.At);
        if (!Answers.TryGetValue(made.Rep, out var all)) Answers[made.Rep] = all = [];
        all.Add(new(AnswerKind.None, _openFor, order, TimeSpan.Zero));
    }

    public void Answered(SalespersonId rep, DateTimeOffset at, int order, AnswerKind kind)
    {
        if (!Answers.TryGetValue(rep, out var all)) return;
        var after = at - _offeredAt;
        all[^1] = new(kind, after, order, kind == AnswerKind.Missed && after > _openFor ? after - _openFor : TimeSpan.Zero);
    }

    public void Undo()
    {
        (Facts, Accepted, ReceivedBy, IsNew, BecomesHis) = (null, null, null, false, false);
        Answers.Clear();
        Choices.Clear();
        Overrides.Clear();
    }
}
