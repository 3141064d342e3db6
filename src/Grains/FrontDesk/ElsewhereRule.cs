using System.Collections.Immutable;

namespace SalesFloor.FrontDesk;

/// <summary>Which owners of other showrooms a desk calls, and where they work. Pure.</summary>
internal static class ElsewhereRule
{
    /// <summary>The showrooms whose reps are called at this moment.</summary>
    public static IEnumerable<ShowroomId> Showrooms(DeskBook desk) => desk.Open.Select(Where).OfType<ShowroomId>().Distinct();

    /// <summary>The calls to reps of one showroom, in the order of the visits.</summary>
    public static ImmutableArray<CallFromElsewhere> To(ShowroomId there, DeskBook desk) =>
        [.. desk.Open.Where(visit => Where(visit) == there).Select(visit => new CallFromElsewhere(visit.Id, visit.Ticket, visit.Page!.Owner, visit.Customer, visit.ArrivedAt, visit.Page.At, visit.Page.Until, visit.Page.Answer))];

    /// <summary>The calls from one showroom as the desk has them.</summary>
    public static ImmutableArray<CallFromElsewhere> From(ShowroomId there, DeskBook desk) => desk.Elsewhere?.FirstOrDefault(calls => calls.From == there)?.Calls ?? [];

    /// <summary>The desk that calls a rep of ours to a visit; null where none does.</summary>
    public static ShowroomId? CallerOf(VisitId visit, SalespersonId rep, DeskBook desk) =>
        (desk.Elsewhere ?? []).FirstOrDefault(calls => calls.Calls.Any(call => call.Visit == visit && call.Rep == rep))?.From;

    // Where the called owner of a visit works, while it waits for him.
    private static ShowroomId? Where(OpenVisit visit) =>
        visit is { Status: VisitStatus.WaitingForOwner, Page: { } page, Facts: { OwnerElsewhere: { } there, Owner: { } owner } } && page.Owner == owner ? there.Showroom : null;
}
