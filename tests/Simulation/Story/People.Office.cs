using SalesFloor.Assignment;
using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Days;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;

namespace SalesFloor.Simulation;

// Compensations, the telephone, the frame of the day, disputes: each scene is the next step of something that is open.
internal sealed partial class People
{
    private Func<Task>? Step(Scene.Office scene) => scene.Chore switch
    {
        Chore.Compensate => Compensate(scene.At, scene.Which),
        Chore.Telephone => Telephone(scene),
        Chore.Day => FrameOfTheDay(scene.At, scene.Which, scene.Call),
        Chore.Dispute => Dispute(scene.At, scene.Which),
        Chore.Deal => Deal(scene),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Func<Task>? Compensate(ShowroomId at, int which)
    {
        var floor = net.Of(at);
        var over = floor.Desk.Visits.Values.Where(visit => visit is { ReceivedBy: not null, CostsTurn: true } && floor.Office.Compensations.GetValueOrDefault(visit.Arrived.Visit)?.Ruled is null).TakeLast(4).ToArray();
        if (over.Length == 0) return null;

        var (visit, cause) = (over[which % over.Length].Arrived.Visit, which % 3 == 0 ? CompensationCause.WrongNumber : CompensationCause.MarketResearch);
        if (!floor.Office.Compensations.TryGetValue(visit, out var item))
            return () => Compensation(at, new ReportCompensation(visit, cause, null, null, "desk"), (grain, order) => grain.Report(order), _ => true);
        var isRep = which % 2 == 0;
        if (item.Certified.Count < 2 && item.Reported.Cause == CompensationCause.MarketResearch)
            return () => Compensation(at, new CertifyCompensation(visit, isRep ? Certifier.Rep : Certifier.Visitor, "desk"), (grain, order) => grain.Certify(order), seen => seen.Certified.Contains(isRep ? Certifier.Rep : Certifier.Visitor));
        var (by, ruling) = (Of(at, which % 5 == 0 ? "manager" : "director"), which % 7 == 0 ? CompensationRuling.Rejected : CompensationRuling.Approved);
        return () => Compensation(at, new RuleOnCompensation(visit, ruling, by, "no customer", by.Value), (grain, order) => grain.Rule(order), seen => seen.Ruled is { } ruled && ruled.Ruling == ruling && ruled.By == by);
    }

    private async Task Compensation<TOrder>(ShowroomId at, TOrder order, Func<ICompensationGrain, TOrder, Task<CompensationAnswer>> send, Func<CompensationSeen, bool> isTrue) where TOrder : notnull
    {
        Task<CompensationAnswer> Send(IGrainFactory grains) => send(grains.GetGrain<ICompensationGrain>(GrainKeys.Compensation(at)), order);
        if (await requests.Insist(Send) is CompensationAnswer.Done done)
            Remember(new Acknowledged.Deed(at, world.Clock.Wall, order, known => known.Of(at).Office.Compensations.TryGetValue(done.Compensation.Visit, out var seen) && isTrue(seen), Send));
    }

    private Func<Task>? Telephone(Scene.Office scene)
    {
        var (at, which, office) = (scene.At, scene.Which, net.Of(scene.At).Office);
        var line = 1 + which % 3;
        if (office.Calls.FirstOrDefault(call => call.Value == line) is not { Value: not null, Key: var call })
            return () => Called(at, new AnswerCall(scene.Call, line, "desk"), (grain, order) => grain.Answer(order), known => known.Calls.ContainsKey(scene.Call));
        return (which / 3 % 4) switch
        {
            0 => () => Called(at, new NoteCall(call, scene.Phone, "Wang", false, null, "a model", "desk"), (grain, order) => grain.Note(order), known => known.Orders.ContainsKey(call)),
            1 => () => Called(at, new ConfirmOrder(call, "a model", "desk"), (grain, order) => grain.ConfirmOrder(order), known => known.Confirmed.Contains(call)),
            // The call becomes a visit under the same id.
            2 when net.Visit(call) is null => () => Arrive(at, new(call, Channel.Call, VisitorSays.FirstTime, null, scene.Phone)),
            _ => () => Called(at, new EndCall(call, NoContact.Declined, "desk"), (grain, order) => grain.End(order), known => known.Calls.TryGetValue(call, out var on) && on is null),
        };
    }

    // A call's repeat is known for an hour, and old orders are sent again days later: only twice at once is played.
    private async Task Called<TOrder>(ShowroomId at, TOrder order, Func<ICallsGrain, TOrder, Task<CallAnswer>> send, Func<OfficeNet, bool> isTrue) where TOrder : notnull
    {
        if (await requests.Insist(grains => send(grains.GetGrain<ICallsGrain>(GrainKeys.Calls(at)), order)) is CallAnswer.Done)
            Remember(new Acknowledged.Deed(at, world.Clock.Wall, order, known => isTrue(known.Of(at).Office), null));
    }

    private Func<Task>? FrameOfTheDay(ShowroomId at, int which, VisitId id)
    {
        if (net.Of(at).Desk.Day is not { } today) return null;
        var (secretary, assistant, manager) = (Of(at, "secretary"), Of(at, "assistant"), Of(at, "manager"));
        var signed = net.Of(at).Office.Signed.Keys.Order().LastOrDefault(today);
        return (which % 6) switch
        {
            0 => () => Framed(at, new TickItem("lines", which % 4 == 0 ? Tick.TakenBack : Tick.Done, secretary, "desk"), (grain, order) => grain.TickItem(order), _ => true, isRepeatable: false),
            1 => () => Framed(at, new PlanWork(id.Value, today, "call back", null, manager, "desk"), (grain, order) => grain.PlanWork(order), office => office.Work.Contains(id.Value), isRepeatable: false),
            2 or 3 => () => Framed(at, new SignOffDay(which % 5 == 0 ? today.AddDays(-1) : today, secretary, "desk"), (grain, order) => grain.SignOff(order), office => office.Signed.ContainsKey(which % 5 == 0 ? today.AddDays(-1) : today), isRepeatable: true),
            4 => () => Framed(at, new AmendTotals(signed, ReportedFigure.WalkIns, which % 9, "counted again", manager, "desk"), (grain, order) => grain.Amend(order), office => office.Signed.ContainsKey(signed), isRepeatable: false),
            _ => () => Framed(at, new ReadTotals(signed, assistant, "desk"), (grain, order) => grain.NoteRead(order), office => office.Read.Contains(signed), isRepeatable: true),
        };
    }

    private async Task Framed<TOrder>(ShowroomId at, TOrder order, Func<IDayGrain, TOrder, Task<DayAnswer>> send, Func<OfficeNet, bool> isTrue, bool isRepeatable) where TOrder : notnull
    {
        Task<DayAnswer> Send(IGrainFactory grains) => send(grains.GetGrain<IDayGrain>(GrainKeys.Day(at)), order);
        if (await requests.Insist(Send) is DayAnswer.Done) Remember(new Acknowledged.Deed(at, world.Clock.Wall, order, known => isTrue(known.Of(at).Office), isRepeatable ? Send : null));
    }

    private Func<Task>? Dispute(ShowroomId at, int which)
    {
        var floor = net.Of(at);
        if (floor.Office.Disputes.Values.FirstOrDefault(one => one.Ruled is null) is { Raised: { } open } && which % 3 != 0)
        {
            var rule = new RuleOnDispute(open.Visit, which % 2 == 0 ? open.Owner : open.Claimant, Of(at, "manager"), "the archive says so", "desk");
            return () => Disputed(at, rule, (grain, order) => grain.Rule(order), office => office.Disputes.TryGetValue(open.Visit, out var seen) && seen.Ruled?.For == rule.For);
        }

        var named = floor.Desk.Visits.Values.LastOrDefault(visit => !floor.Office.Disputes.ContainsKey(visit.Arrived.Visit) && visit.Receipt is { Route.Reason: RouteReason.ArchiveOverNamed, Facts.Named: not null });
        if (named is not { Receipt.Facts.Named: { } claimant }) return null;
        var id = named.Arrived.Visit;
        return () => Disputed(at, new RaiseDispute(id, DisputeCause.NamedAnother, claimant, null, null, null, "desk"), (grain, order) => grain.Raise(order), office => office.Disputes.ContainsKey(id));
    }

    private async Task Disputed<TOrder>(ShowroomId at, TOrder order, Func<IDisputeGrain, TOrder, Task<DisputeAnswer>> send, Func<OfficeNet, bool> isTrue) where TOrder : notnull
    {
        Task<DisputeAnswer> Send(IGrainFactory grains) => send(grains.GetGrain<IDisputeGrain>(GrainKeys.Disputes(at)), order);
        if (await requests.Insist(Send) is DisputeAnswer.Done) Remember(new Acknowledged.Deed(at, world.Clock.Wall, order, known => isTrue(known.Of(at).Office), Send));
    }

    private static SalespersonId Of(ShowroomId at, string office) => new($"{at}-{office}");
}
