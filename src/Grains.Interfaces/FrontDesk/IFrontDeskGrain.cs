using System.Collections.Immutable;
using Orleans.Concurrency;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Salespeople;

namespace SalesFloor.FrontDesk;

/// <summary>Owns today's visits of one showroom: arrival, offer, reception, outcome, and the day's totals (FD-01, FD-14). Key <c>desk/{showroom}</c>. Nobody but the desk opens a visit.</summary>
[Alias("desk.IFrontDeskGrain.v1")]
public interface IFrontDeskGrain : IGrainWithStringKey
{
    /// <summary>Somebody arrives. Answered after the decision is stored; the same visit again gets the same answer, also days later.</summary>
    [Alias("Arrive")]
    Task<ArrivalOutcome> Arrive(Arrive command);

    /// <summary>What <see cref="Arrive"/> would decide at this moment; nothing is stored.</summary>
    [Alias("Propose")]
    Task<Proposal> Propose(Propose question);

    /// <summary>The offered rep takes the visit.</summary>
    [Alias("Accept")]
    Task<VisitOutcomeAnswer> Accept(AcceptVisit command);

    /// <summary>The offered rep declines; the visit goes to the next and never back to him.</summary>
    [Alias("Decline")]
    Task<VisitOutcomeAnswer> Decline(DeclineVisit command);

    /// <summary>The visit is over; its rep is free and the first who waits gets his turn.</summary>
    [Alias("Finish")]
    Task<VisitOutcomeAnswer> Finish(FinishVisit command);

    /// <summary>The visitor left before he was received.</summary>
    [Alias("Leave")]
    Task<VisitOutcomeAnswer> Leave(VisitorLeaves command);

    /// <summary>The desk chooses what happens while the owner is away.</summary>
    [Alias("Choose")]
    Task<VisitOutcomeAnswer> Choose(ChooseForOwnerAway command);

    /// <summary>The last decision about an open visit never was: its turn and offer go back, a reception is revoked, and the visit lies at the desk again. Only within the rules' time for it (FD-15).</summary>
    [Alias("Undo")]
    Task<VisitOutcomeAnswer> Undo(UndoDecision command);

    /// <summary>A visit that lies at the desk again is decided anew, with what the visitor says now. The same order again is answered with the visit as it stands.</summary>
    [Alias("DecideAgain")]
    Task<ArrivalOutcome> DecideAgain(Arrive command);

    /// <summary>Another rep than the rule's gets the visit, for a stated reason; whoever was offered it has his turn back (FD-15).</summary>
    [Alias("Override")]
    Task<VisitOutcomeAnswer> Override(OverrideVisit command);

    /// <summary>Calls the owner of a visitor who waits for him, with a time in which to answer; called again while that runs, nothing changes.</summary>
    [Alias("Page")]
    Task<VisitOutcomeAnswer> Page(PageOwner command);

    /// <summary>The called owner says whether he comes.</summary>
    [Alias("AnswerPage")]
    Task<VisitOutcomeAnswer> AnswerPage(AnswerPage command);

    /// <summary>A rep of ours answers the desk of another showroom that calls him to his customer there; passed on to that desk, whose answer it is.</summary>
    [AlwaysInterleave, Alias("AnswerCall")]
    Task<VisitOutcomeAnswer> AnswerCall(AnswerPage command);

    /// <summary>The calls of another showroom's desk to reps of ours, all that there are (from that desk, which has stored them). Told again, nothing changes.</summary>
    [OneWay, Alias("NoteCalls")]
    Task NoteCalls(CallsFromElsewhere calls);

    /// <summary>The desk says of a visit that is open at closing time whether the visitor is still here. Nothing closes by itself.</summary>
    [Alias("AtClosing")]
    Task<VisitOutcomeAnswer> AtClosing(AnswerAtClosing command);

    /// <summary>What was entered about an open visit, to be corrected at the desk; null where it is not open.</summary>
    [AlwaysInterleave, Alias("Entered")]
    Task<Arrive?> Entered(VisitId visit);

    /// <summary>A rep said where he is (from <see cref="ISalespersonGrain"/>, which has stored it).</summary>
    [Alias("NotePresence")]
    Task NotePresence(SalespersonId rep, Presence presence);

    /// <summary>The turn of a visit was given back to its rep by a compensation (from <see cref="Compensations.ICompensationGrain"/>, after the queue has credited it). Once per visit.</summary>
    [Alias("NoteCredit")]
    Task NoteCredit(NoteCredit command);

    /// <summary>A deal was signed, or taken back (from <see cref="Deals.IDealGrain"/>, which has stored it): the screens show it or stop showing it. Once per contract.</summary>
    [Alias("NoteDeal")]
    Task NoteDeal(NoteDeal command);

    /// <summary>Judges what time alone changes: offers that ran out, a new day, visitors who wait and can be served.</summary>
    [Alias("Judge")]
    Task Judge();

    /// <summary>The floor as every screen sees it.</summary>
    [AlwaysInterleave, Alias("Floor")]
    Task<FloorSnapshot?> Floor();

    /// <summary>The receipts of a visit in the order of its decisions, also long after it closed; empty where the visit is unknown here.</summary>
    [AlwaysInterleave, Alias("Receipts")]
    Task<ImmutableArray<Receipt>> Receipts(VisitId visit);
}
