using System.Collections.Immutable;
using Orleans;
using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Desk;

/// <summary>The desk's page on the grains.</summary>
internal sealed class DeskCalls(IFloorGrains grains, ICustomerSearch archive) : IDeskCalls
{
    // What fits under the entry line without a scroll bar.
    private const int MostHits = 6;

    // Where nobody signs in, the screen is who acts; else the gate puts in who does.
    private const string Actor = "desk";

    public Task<Proposal> Propose(ShowroomId showroom, Propose question) => Desk(showroom).Propose(question);

    public Task<ArrivalOutcome> Arrive(ShowroomId showroom, Arrive command) => Desk(showroom).Arrive(command with { Actor = Actor });

    public Task<VisitOutcomeAnswer> Accept(ShowroomId showroom, VisitId visit) => Desk(showroom).Accept(new(visit, null, Actor));

    public Task<VisitOutcomeAnswer> Leave(ShowroomId showroom, VisitId visit) => Desk(showroom).Leave(new(visit, Actor));

    public Task<VisitOutcomeAnswer> Choose(ShowroomId showroom, VisitId visit, OwnerAwayChoice choice) => Desk(showroom).Choose(new(visit, choice, Actor));

    public Task<VisitOutcomeAnswer> Finish(ShowroomId showroom, FinishVisit command) => Desk(showroom).Finish(command with { Actor = Actor });

    public Task<VisitOutcomeAnswer> Undo(ShowroomId showroom, VisitId visit, int decision) => Desk(showroom).Undo(new(visit, decision, Actor));

    public Task<VisitOutcomeAnswer> Page(ShowroomId showroom, VisitId visit) => Desk(showroom).Page(new(visit, Actor));

    public Task<VisitOutcomeAnswer> AtClosing(ShowroomId showroom, VisitId visit, AtClosing answer) => Desk(showroom).AtClosing(new(visit, answer, Actor));

    public Task<VisitOutcomeAnswer> Override(ShowroomId showroom, OverrideVisit command) => Desk(showroom).Override(command with { Actor = Actor });

    public Task<Arrive?> Entered(ShowroomId showroom, VisitId visit) => Desk(showroom).Entered(visit);

    public Task<ArrivalOutcome> DecideAgain(ShowroomId showroom, Arrive command) => Desk(showroom).DecideAgain(command with { Actor = Actor });

    public Task<ImmutableArray<CustomerHit>> Find(string text, CancellationToken cancellation) => archive.Find(text, MostHits, cancellation);

    public Task<ImmutableArray<CustomerHit>> Alike(string name) => archive.Alike(name, MostHits, CancellationToken.None);

    private IFrontDeskGrain Desk(ShowroomId showroom) => grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(showroom));
}
