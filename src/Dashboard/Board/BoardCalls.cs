using Orleans;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;
using SalesFloor.People;
using SalesFloor.Salespeople;

namespace SalesFloor.Dashboard.Board;

/// <summary>A rep's page on the grains.</summary>
internal sealed class BoardCalls(IFloorGrains grains) : IBoardCalls
{
    public Task<PresenceOutcome> Say(ShowroomId showroom, SalespersonId rep, Presence presence) =>
        grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep)).Say(new(showroom, presence, rep.Value));

    public Task<VisitOutcomeAnswer> Accept(ShowroomId showroom, VisitId visit, SalespersonId rep) => Desk(showroom).Accept(new(visit, rep, rep.Value));

    public Task<VisitOutcomeAnswer> Decline(ShowroomId showroom, VisitId visit, SalespersonId rep, DeclineCause cause) => Desk(showroom).Decline(new(visit, rep, cause, rep.Value));

    public Task<VisitOutcomeAnswer> AnswerPage(ShowroomId showroom, VisitId visit, SalespersonId rep, PageAnswer answer) => Desk(showroom).AnswerPage(new(visit, rep, answer, rep.Value));

    public Task<VisitOutcomeAnswer> AnswerCall(ShowroomId showroom, VisitId visit, SalespersonId rep, PageAnswer answer) => Desk(showroom).AnswerCall(new(visit, rep, answer, rep.Value));

    public Task<DisputeAnswer> Dispute(ShowroomId showroom, VisitId visit, SalespersonId rep, string? note) =>
        grains.GetGrain<IDisputeGrain>(GrainKeys.Disputes(showroom)).Raise(new(visit, DisputeCause.NamedAnother, rep, null, null, note, rep.Value));

    public Task<VisitOutcomeAnswer> Finish(ShowroomId showroom, FinishVisit command) => Desk(showroom).Finish(command);

    private IFrontDeskGrain Desk(ShowroomId showroom) => grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(showroom));
}
