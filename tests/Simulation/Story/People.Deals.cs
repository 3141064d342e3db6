using SalesFloor.Deals;

namespace SalesFloor.Simulation;

// Deals of customers: each scene is the next order about one of them, by whom it would come from; some come from whom they may not.
internal sealed partial class People
{
    private Func<Task>? Deal(Scene.Office scene)
    {
        var (at, which, floor) = (scene.At, scene.Which, net.Of(scene.At));
        var open = floor.Deals.All.Where(deal => !deal.IsLost).ToArray();
        if (open.Length == 0 || which % 5 == 0)
        {
            var owned = net.Customers.Known.Where(customer => net.Customers.Of(customer).Owner is { } owner && floor.Plan.People.Any(person => person.Id == owner)).ToArray();
            if (owned.Length == 0) return null;
            var customer = owned[which / 5 % owned.Length];
            return () => Dealt(at, new(scene.Call.Value), new OpenDeal(at, net.Customers.Of(customer).Owner!.Value, customer), deals => deals.Of(new(scene.Call.Value)) is not null, isKnownAgain: true);
        }

        var deal = open[which / 5 % open.Length];
        return Order(at, deal, which / 100, scene.Call.Value);
    }

    private Func<Task>? Order(ShowroomId at, DealSeen deal, int what, Guid id)
    {
        var (manager, finance, rep) = (Of(at, "manager"), Of(at, "finance"), deal.Opened.Rep);
        var stages = deal.Opened.Pipeline.Stages;
        var here = stages.Select(stage => stage.Id).ToList().IndexOf(deal.Stage);
        Func<Task> Gives(DealOrder order, bool isKnownAgain = false, Func<DealSeen, bool>? isTrue = null) => () => Dealt(at, deal.Opened.Deal, order, deals => isTrue?.Invoke(deals.Of(deal.Opened.Deal)!) ?? true, isKnownAgain);
        Func<Task> Records(MoneyOrder order, Func<DealSeen, bool> isTrue) => () => Paid(at, deal.Opened.Deal, order, deals => isTrue(deals.Of(deal.Opened.Deal)!));
        return (what % 12) switch
        {
            0 or 1 when deal.Terms is null => Gives(new SetTerms(at, rep, new("Sedan", what % 24 == 0 ? "East" : null, 1 + what % 3, 100_000.01m + what))),
            0 => Gives(new SetTerms(at, manager, new("SUV", null, 1, 88_888.88m + what))),
            1 => Gives(new SplitDeal(at, manager, [new(rep, 33.33m), new(Other(at, rep), 66.67m)])),
            2 or 3 when here + 1 < stages.Length => Gives(new MoveDeal(at, rep, deal.Stage, stages[here + 1].Id)),
            4 => Gives(new MoveDeal(at, what % 24 == 4 ? manager : rep, deal.Stage, "quote-and-close", "decided at once")),
            5 or 6 => Records(new RecordMoney(at, what % 48 == 5 ? rep : finance, id, MoneyKind.Deposit, 1_000.01m + what % 7, $"R-{what}"), seen => seen.Money.ContainsKey(id)),
            7 or 8 => Gives(new SignContract(at, rep, id), isKnownAgain: true, seen => seen.Contracts.Contains(id)),
            9 when deal.Contract is { } contract => Gives(new UndoContract(at, what % 24 == 9 ? manager : rep, contract.Contract, "the loan was refused"), isKnownAgain: true),
            9 or 10 when deal.Held > 0 => Records(new RecordMoney(at, finance, id, MoneyKind.Refund, what % 24 < 12 ? deal.Held : Math.Min(0.01m, deal.Held), $"B-{what}"), seen => seen.Money.ContainsKey(id)),
            11 when deal.Money.Values.LastOrDefault(entry => !entry.IsVoided) is { Recorded: { } entry } => Records(new VoidMoney(at, finance, entry.Id, "written wrong"), seen => seen.Money[entry.Id].IsVoided),
            11 => Gives(new LoseDeal(at, rep, LostReason.Price)),
            _ when deal.Due is > 0 and var due => Records(new RecordMoney(at, finance, id, MoneyKind.Payment, due, $"P-{what}"), seen => seen.Money.ContainsKey(id)),
            _ => null,
        };
    }

    private SalespersonId Other(ShowroomId at, SalespersonId rep) => net.Of(at).Plan.Groups.SelectMany(group => group.Members).First(member => member != rep);

    // An order whose repeat is another one, as other terms are once they were changed again, is not sent again later.
    private async Task Dealt(ShowroomId at, DealId id, DealOrder order, Func<DealNet, bool> isTrue, bool isKnownAgain)
    {
        Task<DealAnswer> Send(IGrainFactory grains) => grains.GetGrain<IDealGrain>(GrainKeys.Deal(at, id)).Carry(order);
        if (await requests.Insist(Send) is DealAnswer.Done) Remember(new Acknowledged.Deed(at, world.Clock.Wall, order, known => isTrue(known.Of(at).Deals), isKnownAgain ? Send : null));
    }

    private async Task Paid(ShowroomId at, DealId id, MoneyOrder order, Func<DealNet, bool> isTrue)
    {
        Task<DealAnswer> Send(IGrainFactory grains) => grains.GetGrain<IDealGrain>(GrainKeys.Deal(at, id)).Record(order);
        if (await requests.Insist(Send) is DealAnswer.Done) Remember(new Acknowledged.Deed(at, world.Clock.Wall, order, known => isTrue(known.Of(at).Deals), Send));
    }
}
