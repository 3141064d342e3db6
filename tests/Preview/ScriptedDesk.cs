using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Board;
using SalesFloor.Dashboard.Desk;
using SalesFloor.Dashboard.Receipts;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Preview;

/// <summary>A desk that always answers the same way, writes down what it was asked, and can be told to fail or refuse.</summary>
public sealed class ScriptedDesk(ScriptedFeed feed, TimeProvider clock) : IDeskCalls, IBoardCalls, IReceiptCalls
{
    private int _ticket = 30;

    public List<Arrive> Arrivals { get; } = [];

    public List<OverrideVisit> Overrides { get; } = [];

    public List<Arrive> Again { get; } = [];

    public List<Propose> Questions { get; } = [];

    public bool Fails { get; set; }

    public ArrivalRefusal? Refuses { get; set; }

    public ImmutableArray<CustomerHit> Archive { get; set; } =
    [
        new(new("c1"), "陈先生", "138****1234", SampleFloors.RepId(1), SampleFloors.TenInTheMorning, 3),
        new(new("c2"), null, "139****1234", null, null, 1),
    ];

    public Task<Proposal> Propose(ShowroomId showroom, Propose question)
    {
        Questions.Add(question);
        Standing standing = new(SampleFloors.RepId(2), 1, 1.2m, 40, 0, null);
        var known = question.Customer is not null || question.NamedRep is not null;
        return Task.FromResult(new Proposal(
            null, question.Phone, null,
            known ? new(RouteTo.Rep, RouteReason.Owner, SampleFloors.RepId(1), ["FD-10", "OWN-01"]) : new(RouteTo.Rotation, RouteReason.NewCustomer, null, ["FD-05", "ROT-02"]),
            SampleFloors.RepId(known ? 1 : 2), known ? null : standing, 2, null));
    }

    public async Task<ArrivalOutcome> Arrive(ShowroomId showroom, Arrive command)
    {
        Arrivals.Add(command);
        if (Fails) throw new TimeoutException("The desk does not answer.");
        if (Refuses is { } refusal) return new ArrivalOutcome.Refused(refusal, "phone");

        var (ticket, now) = (++_ticket, clock.GetUtcNow());
        VisitOnFloor visit = new(command.Visit, ticket, command.Channel, VisitStatus.Offered, RouteReason.NewCustomer, true, now, now, SampleFloors.RepId(2), null, now.AddSeconds(60), command.Name, null, false);
        await feed.Change(showroom, now, floor => floor with { Visits = floor.Visits.Add(visit) });
        return new ArrivalOutcome.Assigned(command.Visit, ticket, command.Customer, SampleFloors.RepId(2), RouteReason.NewCustomer, true, now.AddSeconds(60));
    }

    public Task<VisitOutcomeAnswer> Accept(ShowroomId showroom, VisitId visit) => Move(showroom, visit, one => one with { Status = VisitStatus.Received, Since = clock.GetUtcNow() });

    public Task<VisitOutcomeAnswer> Accept(ShowroomId showroom, VisitId visit, SalespersonId rep) => Accept(showroom, visit);

    public Task<VisitOutcomeAnswer> Decline(ShowroomId showroom, VisitId visit, SalespersonId rep, DeclineCause cause) => Move(showroom, visit, one => one with { Rep = SampleFloors.RepId(4) });

    public Task<VisitOutcomeAnswer> Leave(ShowroomId showroom, VisitId visit) => Move(showroom, visit, _ => null);

    public Task<VisitOutcomeAnswer> Choose(ShowroomId showroom, VisitId visit, OwnerAwayChoice choice) => Move(showroom, visit, one => one);

    public Task<VisitOutcomeAnswer> Undo(ShowroomId showroom, VisitId visit, int decision) =>
        Move(showroom, visit, one => one with { Status = VisitStatus.AtTheDesk, Rep = null, OfferUntil = null, NewCustomer = false, UndoUntil = null });

    public Task<VisitOutcomeAnswer> Override(ShowroomId showroom, OverrideVisit command)
    {
        Overrides.Add(command);
        return Move(showroom, command.Visit, one => one with { Rep = command.Rep, Override = command.Reason });
    }

    public Task<VisitOutcomeAnswer> AtClosing(ShowroomId showroom, VisitId visit, AtClosing answer) =>
        Move(showroom, visit, one => answer == SalesFloor.FrontDesk.AtClosing.Gone ? null : one with { ClosingAsksAt = null });

    public Task<VisitOutcomeAnswer> Page(ShowroomId showroom, VisitId visit) =>
        Move(showroom, visit, one => one with { Page = new(one.Owner ?? default, clock.GetUtcNow(), clock.GetUtcNow().AddSeconds(60)) });

    public Task<DisputeAnswer> Dispute(ShowroomId showroom, VisitId visit, SalespersonId rep, string? note) => Task.FromResult<DisputeAnswer>(new DisputeAnswer.Refused(DisputeRefusal.NothingToDispute, "claimant"));

    public Task<VisitOutcomeAnswer> AnswerPage(ShowroomId showroom, VisitId visit, SalespersonId rep, PageAnswer answer) =>
        Move(showroom, visit, one => one with { Page = one.Page! with { Answer = answer } });

    public Task<VisitOutcomeAnswer> AnswerCall(ShowroomId showroom, VisitId visit, SalespersonId rep, PageAnswer answer) => AnswerPage(showroom, visit, rep, answer);

    public Task<Arrive?> Entered(ShowroomId showroom, VisitId visit) => Task.FromResult<Arrive?>(new Arrive(visit, Channel.WalkIn, VisitorSays.FirstTime, Phone: "+8613812345678", Name: "林女士"));

    public Task<ArrivalOutcome> DecideAgain(ShowroomId showroom, Arrive command)
    {
        Again.Add(command);
        return Arrive(showroom, command);
    }

    public Task<VisitOutcomeAnswer> Finish(ShowroomId showroom, FinishVisit command) => command.Source is null
        ? Task.FromResult<VisitOutcomeAnswer>(new VisitOutcomeAnswer.Refused(VisitRefusal.SourceMissing, "source"))
        : Move(showroom, command.Visit, _ => null);

    public async Task<PresenceOutcome> Say(ShowroomId showroom, SalespersonId rep, Presence presence)
    {
        var now = clock.GetUtcNow();
        await feed.Change(showroom, now, floor => floor with { Reps = [.. floor.Reps.Select(one => one.Id == rep ? one with { Says = presence, SaysSince = now } : one)] });
        return new PresenceOutcome.Noted(new(rep, showroom, presence, now));
    }

    public Task<ImmutableArray<Receipt>> Receipts(ShowroomId showroom, VisitId visit) => Task.FromResult<ImmutableArray<Receipt>>([SampleFloors.Receipt(clock.GetUtcNow())]);

    public Task<ImmutableArray<CustomerHit>> Find(string text, CancellationToken cancellation) => Task.FromResult(text.EndsWith("1234", StringComparison.Ordinal) ? Archive : []);

    public Task<ImmutableArray<CustomerHit>> Alike(string name) => Task.FromResult<ImmutableArray<CustomerHit>>(name.Contains("王小明", StringComparison.Ordinal) ? [Archive[0] with { Because = AlikeBecause.SameName, OwnedSince = clock.GetUtcNow().AddDays(-40) }, Archive[0] with { Id = new("c-other"), Owner = null, Name = "王晓明", MaskedPhone = "139****0007", Because = AlikeBecause.SoundsAlike }] : []);

    private async Task<VisitOutcomeAnswer> Move(ShowroomId showroom, VisitId visit, Func<VisitOnFloor, VisitOnFloor?> change)
    {
        SalespersonId? rep = null;
        await feed.Change(showroom, clock.GetUtcNow(), floor =>
        {
            ImmutableArray<VisitOnFloor> visits = [.. floor.Visits.Select(one => one.Id == visit ? change(one) : one).OfType<VisitOnFloor>()];
            rep = visits.FirstOrDefault(one => one.Id == visit)?.Rep;
            return floor with
            {
                Visits = visits,
                Reps = [.. floor.Reps.Select(one => visits.FirstOrDefault(held => held.Rep == one.Id) is { } held
                    ? one with { Visit = held.Id, Is = held.Status == VisitStatus.Received ? Engagement.WithCustomer : Engagement.Offered }
                    : one with { Visit = null, Is = Engagement.Free })],
            };
        });
        return new VisitOutcomeAnswer.Done(visit, rep);
    }
}
