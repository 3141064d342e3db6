using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Disputes;

/// <summary>What the book of disputes answers to its orders (gap 13, OWN-10, OWN-13). Pure; a repeat answers the same and changes nothing.</summary>
internal static class DisputeRule
{
    private const int LongestText = 200;

    /// <summary>The facts of an order, or why it cannot be done. No fact and no refusal: it was done before.</summary>
    internal sealed record Decision(ImmutableArray<DisputeEvent> Facts, DisputeAnswer.Refused? Refused = null);

    /// <summary>A dispute is raised.</summary>
    public static Decision Decide(DisputeBook book, RaiseDispute command, VisitOnRecord? visit, DateTimeOffset now, CustomerFile? archive = null)
    {
        if (book.Of(command.Visit) is not null) return new([]);
        if (command.Note?.Length > LongestText) return No(DisputeRefusal.TooLong, "note");
        if (command.Cause == DisputeCause.SaysHeIsHis) return SaysHeIsHis(book, command, archive, now);
        if (visit is null) return No(DisputeRefusal.VisitUnknown, "visit");
        return command.Cause switch
        {
            DisputeCause.IdentityTurnedUp => command is { Customer: { } customer, Owner: { } owner } && owner != command.Claimant
                ? new([new DisputeRaised(now, command.Visit, command.Cause, customer, owner, command.Claimant, command.Note, command.Actor)])
                : No(DisputeRefusal.NothingToDispute, "claimant"),
            DisputeCause.NamedAnother => visit.Receipts.LastOrDefault() is { Route.Reason: RouteReason.ArchiveOverNamed or RouteReason.StandIn, Facts: { Customer: { } known, Owner: { } holds } facts } && Routing.Names(facts).Contains(command.Claimant) && holds != command.Claimant
                ? new([new DisputeRaised(now, command.Visit, command.Cause, known, holds, command.Claimant, command.Note, command.Actor)])
                : No(DisputeRefusal.NothingToDispute, "claimant"),
            _ => No(DisputeRefusal.CauseUnknown, "cause"),
        };
    }

    /// <summary>The manager or director rules for one of the two. The same ruling again is a repeat.</summary>
    public static Decision Decide(DisputeBook book, RuleOnDispute command, ShowroomPlan plan, DateTimeOffset now)
    {
        if (book.Of(command.Visit) is not { } dispute) return No(DisputeRefusal.DisputeUnknown, "visit");
        if (dispute.Ruling is { } ruled) return ruled.For == command.For && ruled.By == command.By ? new([]) : No(DisputeRefusal.AlreadyRuled, "visit");
        if (Giver.Of(plan, command.By, command.As)?.MayAs(FloorAction.RuleOnDisputes) is not { } judge) return No(DisputeRefusal.NotYours, "by");
        if (command.For != dispute.Owner && command.For != dispute.Claimant) return No(DisputeRefusal.ForNeither, "for");
        if (string.IsNullOrWhiteSpace(command.Why)) return No(DisputeRefusal.ReasonMissing, "why");
        return command.Why.Length > LongestText ? No(DisputeRefusal.TooLong, "why") : new([new DisputeRuled(now, command.Visit, command.For, command.By, judge, command.Why.Trim(), command.Actor)]);
    }

    private static Decision SaysHeIsHis(DisputeBook book, RaiseDispute command, CustomerFile? archive, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(command.Note)) return No(DisputeRefusal.ReasonMissing, "note");
        if (archive is not { Exists: true, Owner: { } owner } || owner == command.Claimant) return No(DisputeRefusal.NothingToDispute, "customer");
        var isOpen = book.Disputes.Any(open => open.Ruling is null && open.Customer == archive.Id && open.Claimant == command.Claimant);
        return isOpen ? No(DisputeRefusal.NothingToDispute, "customer") : new([new DisputeRaised(now, command.Visit, command.Cause, archive.Id, owner, command.Claimant, command.Note.Trim(), command.Actor)]);
    }

    private static Decision No(DisputeRefusal reason, string field) => new([], new(reason, field));
}
