using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Compensations;

/// <summary>What the book of compensations answers to its orders (FD-07, ROT-05, I-05, X-14). Pure; a repeat answers the same and changes nothing.</summary>
internal static class CompensationRule
{
    private const int LongestText = 200;

    /// <summary>The facts of an order, or why it cannot be done. No fact and no refusal: it was done before.</summary>
    internal sealed record Decision(ImmutableArray<CompensationEvent> Facts, CompensationAnswer.Refused? Refused = null)
    {
        public static Decision Nothing { get; } = new(Facts: []);
    }

    /// <summary>A visit is reported. What it was is read from its record, not from who reports it.</summary>
    public static Decision Decide(CompensationBook book, ReportCompensation command, ShowroomPlan plan, VisitOnRecord? visit, DateTimeOffset now)
    {
        if (!Enum.IsDefined(command.Cause) || Rules(plan).Of(command.Cause) is not { } terms) return No(CompensationRefusal.CauseUnknown, "cause");
        if (command.Note?.Length > LongestText) return No(CompensationRefusal.TooLong, "note");
        if (book.Of(command.Visit) is { } before) return before.Cause == command.Cause ? Decision.Nothing : No(CompensationRefusal.ReportedOtherwise, "cause");
        if (visit?.Arrived is not { } arrived) return No(CompensationRefusal.VisitUnknown, "visit");
        if (visit.ReceivedBy is not { } rep) return No(CompensationRefusal.NotReceived, "visit");
        if (command.Rep is { } by && by != rep) return No(CompensationRefusal.ReceivedByAnother, "rep");
        if (!terms.IsOpen) return No(CompensationRefusal.CauseClosed, "cause");
        if (Origin(visit, terms.For) is null) return No(CompensationRefusal.VisitDoesNotFit, "cause");
        if (visit.FinishedAt + terms.ReportWithin < now) return No(CompensationRefusal.TooLate, "visit");
        if (Counted(book, rep, Rules(plan).Days, now).Count(item => item.Cause == command.Cause) >= terms.MostPerRep) return No(CompensationRefusal.TooMany, "cause");
        return new([new CompensationReported(now, command.Visit, arrived.Ticket, rep, command.Cause, plan.Rules.Version, command.Note, command.Actor)]);
    }

    /// <summary>The rep or the visitor certifies.</summary>
    public static Decision Decide(CompensationBook book, CertifyCompensation command, DateTimeOffset now)
    {
        if (!Enum.IsDefined(command.By)) return No(CompensationRefusal.CertifierUnknown, "by");
        if (book.Of(command.Visit) is not { } item) return No(CompensationRefusal.NotReported, "visit");
        if (item.IsCertifiedBy(command.By)) return Decision.Nothing;
        return item.Decision is null ? new([new CompensationCertified(now, command.Visit, command.By, command.Actor)]) : No(CompensationRefusal.AlreadyRuled, "visit");
    }

    /// <summary>It is decided by whom the cause's terms name. The same decision by the same person again is a repeat.</summary>
    public static Decision Decide(CompensationBook book, RuleOnCompensation command, ShowroomPlan plan, VisitOnRecord? visit, DateTimeOffset now)
    {
        if (!Enum.IsDefined(command.Ruling)) return No(CompensationRefusal.RulingUnknown, "ruling");
        if (command.Why?.Length > LongestText) return No(CompensationRefusal.TooLong, "why");
        if (book.Of(command.Visit) is not { } item) return No(CompensationRefusal.NotReported, "visit");
        if (item.Decision is { } ruled) return ruled.Ruling == command.Ruling && ruled.By == command.By ? Decision.Nothing : No(CompensationRefusal.AlreadyRuled, "visit");
        if (Rules(plan).Of(item.Cause) is not { } terms) return No(CompensationRefusal.CauseUnknown, "cause");
        if (Authority(book, Giver.Of(plan, command.By, command.As), terms.Approver, plan.DayAt(now)) is not { } authority) return No(CompensationRefusal.NotTheApprover, "by");
        if (command.Ruling == CompensationRuling.Rejected && string.IsNullOrWhiteSpace(command.Why)) return No(CompensationRefusal.ReasonMissing, "why");
        if (command.Ruling == CompensationRuling.Approved && terms.NeedsCertification && item.Status != CompensationStatus.JointlyCertified) return No(CompensationRefusal.NotCertified, "visit");
        if (command.Ruling == CompensationRuling.Approved && visit is not { Finished: true }) return No(CompensationRefusal.VisitStillOpen, "visit");
        // Reported while it was open, it may have been undone since and have come to somebody else: then it was another's turn.
        if (command.Ruling == CompensationRuling.Approved && visit!.ReceivedBy != item.Rep) return No(CompensationRefusal.ReceivedByAnother, "visit");
        if (command.Ruling == CompensationRuling.Approved && Origin(visit!, terms.For) is null) return No(CompensationRefusal.VisitDoesNotFit, "visit");
        return new([new CompensationRuled(now, command.Visit, command.Ruling, command.By, authority.As, authority.InPlace, command.Why, command.Actor)]);
    }

    /// <summary>A director or manager is away. Who decides in his place cannot say so: for the director that is the manager.</summary>
    public static Decision Decide(CompensationBook book, NoteApproverAway command, ShowroomPlan plan, DateTimeOffset now)
    {
        if (RoleOf(plan, command.Person) is not (Role.Director or Role.Manager)) return No(CompensationRefusal.PersonUnknown, "person");
        if (Giver.Of(plan, command.By, command.As) is not { } by) return No(CompensationRefusal.PersonUnknown, "by");
        if (command.By != command.Person && !by.May(FloorOrder.NoteAnotherAway)) return No(CompensationRefusal.NotYoursToNote, "by");
        var known = book.Away.FirstOrDefault(away => away.Person == command.Person);
        var isSame = known is null ? command.Until < command.From : known.From == command.From && known.Until == command.Until;
        return isSame ? Decision.Nothing : new([new ApproverAwayNoted(now, command.Person, command.From, command.Until, command.By, command.Actor)]);
    }

    /// <summary>The decision by which the visit came to its rep, if it is one that the terms are about.</summary>
    public static TurnDecision? Origin(VisitOnRecord visit, CompensatedVisit about) => visit.Receipts.LastOrDefault() is { Rep: { } rep, Turn: { } turn, Route: { } route } && rep == visit.ReceivedBy && turn.Answer.Rep == rep
        ? about switch
        {
            CompensatedVisit.PaidATurn => turn.Question.Pays ? turn : null,
            CompensatedVisit.DutyReception => route.To is RouteTo.StandIn or RouteTo.DutyReception ? turn : null,
            _ => throw new System.Diagnostics.UnreachableException(),
        }
        : null;

    /// <summary>The rules of compensation in force.</summary>
    public static CompensationRules Rules(ShowroomPlan plan) => plan.Rules.Compensation ?? CompensationRules.Default;

    /// <summary>A rep's compensations that count: not refused, reported within the last days.</summary>
    public static IEnumerable<Compensation> Counted(CompensationBook book, SalespersonId rep, int days, DateTimeOffset now) =>
        book.Items.Where(item => item.Rep == rep && item.Status != CompensationStatus.Rejected && item.RequestedAt > now.AddDays(-days));

    /// <summary>As what somebody may decide, or null. The manager decides for the director where the plan has none, or where all of them are noted away on that day.</summary>
    private static (Role As, InDirectorsPlace? InPlace)? Authority(CompensationBook book, Giver? by, CompensationApprover approver, DateOnly day)
    {
        if (by?.May(FloorAction.DecideCompensations) != true) return null;
        if (by.May(FloorOrder.DecideAsDirector)) return (Role.Director, null);
        if (approver == CompensationApprover.Manager) return (Role.Manager, null);

        var directors = by.Plan.People.Where(person => person.Role == Role.Director).ToArray();
        if (directors.Length == 0) return (Role.Manager, InDirectorsPlace.NoDirector);
        return directors.All(director => book.Away.Any(away => away.Person == director.Id && away.From <= day && day <= away.Until)) ? (Role.Manager, InDirectorsPlace.DirectorAway) : null;
    }

    private static Role? RoleOf(ShowroomPlan plan, SalespersonId person) => plan.People.FirstOrDefault(one => one.Id == person)?.Role;

    private static Decision No(CompensationRefusal reason, string field) => new([], new(reason, field));
}
