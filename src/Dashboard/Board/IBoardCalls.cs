using SalesFloor.Disputes;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Dashboard.Board;

/// <summary>What a rep's page asks of the desk and of himself.</summary>
public interface IBoardCalls
{
    /// <summary>The rep says where he is.</summary>
    Task<PresenceOutcome> Say(ShowroomId showroom, SalespersonId rep, Presence presence);

    /// <summary>The rep takes the visit that is offered to him.</summary>
    Task<VisitOutcomeAnswer> Accept(ShowroomId showroom, VisitId visit, SalespersonId rep);

    /// <summary>The rep declines it.</summary>
    Task<VisitOutcomeAnswer> Decline(ShowroomId showroom, VisitId visit, SalespersonId rep, DeclineCause cause);

    /// <summary>The rep is called to his visitor and says whether he comes.</summary>
    Task<VisitOutcomeAnswer> AnswerPage(ShowroomId showroom, VisitId visit, SalespersonId rep, PageAnswer answer);

    /// <summary>The rep is called by the desk of another showroom and answers from his own.</summary>
    Task<VisitOutcomeAnswer> AnswerCall(ShowroomId showroom, VisitId visit, SalespersonId rep, PageAnswer answer);

    /// <summary>The rep says that a visitor who named him is his, whatever the archive says: the manager rules.</summary>
    Task<DisputeAnswer> Dispute(ShowroomId showroom, VisitId visit, SalespersonId rep, string? note);

    /// <summary>The rep's visit is over.</summary>
    Task<VisitOutcomeAnswer> Finish(ShowroomId showroom, FinishVisit command);
}
