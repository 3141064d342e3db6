using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Assignment;

/// <summary>Days of a desk as its ledger has them, in the form in which they can be played again: who came when and said what, who answered an offer how fast, how long each visit took, where everybody said he was. Pure.</summary>
public sealed class RecordedDays
{
    private readonly Dictionary<VisitId, RecordedVisit> _visits = [];
    private readonly HashSet<SalespersonId> _spoke = [];

    private RecordedDays() { }

    internal IReadOnlyCollection<RecordedVisit> Visits => [.. _visits.Values.Where(visit => visit.Facts is not null)];

    /// <summary>The last moment on record: what would have come after it is nobody's to know.</summary>
    internal DateTimeOffset End { get; private set; } = DateTimeOffset.MinValue;

    internal List<(DayOpened Day, int Order)> Days { get; } = [];

    internal List<(PresenceNoted Word, int Order)> Words { get; } = [];

    /// <summary>Who was set on a break for the offers he missed, and when: he is again where he misses the same.</summary>
    internal Dictionary<(SalespersonId Rep, DateTimeOffset At), RepSetOnBreak> Breaks { get; } = [];

    internal List<(RepReturned Fact, int Order)> Returns { get; } = [];

    /// <summary>Where everybody was when the days begin, as far as a decision says so before he speaks himself.</summary>
    internal Dictionary<SalespersonId, Presence> Before { get; } = [];

    /// <summary>Everybody's account when the days begin: what the first decision of each rotation saw.</summary>
    internal Dictionary<(GroupId Group, Channel? Rotation), TurnDecision> Accounts { get; } = [];

    /// <summary>Customers who became somebody's in these days, and whose.</summary>
    internal Dictionary<CustomerId, SalespersonId> Owners { get; } = [];

    /// <summary>Reads the days off a desk's facts, in their order. A visit that had arrived before is left out.</summary>
    public static RecordedDays Of(IEnumerable<DeskEvent> facts)
    {
        var days = new RecordedDays();
        var order = 0;
        foreach (var fact in facts) days.See(fact, ++order);
        return days;
    }

    private void See(DeskEvent fact, int order)
    {
        End = fact.At > End ? fact.At : End;
        switch (fact)
        {
            case DayOpened opened: Days.Add((opened, order)); break;
            case PresenceNoted noted:
                _spoke.Add(noted.Rep);
                Words.Add((noted, order));
                break;
            case RepSetOnBreak set: Breaks[(set.Rep, set.At)] = set; break;
            case RepReturned returned: Returns.Add((returned, order)); break;
            case VisitArrived arrived: _visits[arrived.Visit] = new(arrived); break;
            case VisitRouted routed: Routed(routed, order); break;
            case OfferMade made when _visits.TryGetValue(made.Visit, out var visit): visit.Offered(made, order); break;
            case OfferAccepted accepted when _visits.TryGetValue(accepted.Visit, out var visit):
                visit.Answered(accepted.Rep, accepted.At, order, AnswerKind.Accepted);
                (visit.Accepted, visit.ReceivedBy) = ((accepted.At, order), accepted.Rep);
                Owned(visit);
                break;
            case OfferDeclined declined when _visits.TryGetValue(declined.Visit, out var visit): visit.Answered(declined.Rep, declined.At, order, AnswerKind.Declined); break;
            case OfferTimedOut missed when _visits.TryGetValue(missed.Visit, out var visit): visit.Answered(missed.Rep, missed.At, order, AnswerKind.Missed); break;
            case VisitFinished finished when _visits.TryGetValue(finished.Visit, out var visit):
                visit.Finished = (finished.At, order);
                if (finished.ArchiveOwner is null) visit.Customer ??= finished.Customer; // else he is somebody's since long
                Owned(visit);
                break;
            case VisitLeft left when _visits.TryGetValue(left.Visit, out var visit): visit.Left = (left.At, order); break;
            case DecisionUndone undone when _visits.TryGetValue(undone.Visit, out var visit): visit.Undo(); break;
            default: break; // the other facts follow from these, or say nothing about who received whom
        }
    }

    private void Routed(VisitRouted routed, int order)
    {
        if (routed.Receipt.Turn is { } turn)
        {
            Accounts.TryAdd((turn.Question.Group, turn.Question.Rotation), turn);
            foreach (var candidate in turn.Question.Candidates)
                if (!_spoke.Contains(candidate.Rep)) Before.TryAdd(candidate.Rep, PresenceOf(candidate.Condition));
        }

        if (_visits.TryGetValue(routed.Visit, out var visit)) visit.Decide(routed.Receipt, order);
    }

    private void Owned(RecordedVisit visit)
    {
        if (visit is { BecomesHis: true, Customer: { } customer, ReceivedBy: { } rep }) Owners.TryAdd(customer, rep);
    }

    private static Presence PresenceOf(RepCondition condition) => condition switch
    {
        RepCondition.Free or RepCondition.Offered or RepCondition.WithNewCustomer or RepCondition.WithOwnCustomer or RepCondition.StandingIn => Presence.OnFloor,
        RepCondition.OnBreak => Presence.Break,
        RepCondition.OnCall => Presence.OnCall,
        RepCondition.OutVisiting => Presence.OutVisiting,
        RepCondition.OnLeave => Presence.Leave,
        RepCondition.Off => Presence.Off,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
