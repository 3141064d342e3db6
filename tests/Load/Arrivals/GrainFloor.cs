using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.InProcess;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Silo.FrontDesk;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.SampleFloor;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Load;

/// <summary>Our floor: the real grains, host and storage, a showroom with two groups of five for each desk.</summary>
internal sealed class GrainFloor(IGrainFactory grains, int desks) : IFloorUnderLoad
{
    private readonly IFrontDeskGrain[] _desks = [.. Enumerable.Range(0, desks).Select(desk => grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(Showroom(desk))))];

    public static ShowroomId Showroom(int desk) => new($"hall-{desk:00}");

    /// <summary>Everything that the program runs without its screens, the projector of the read side included unless it is left out.</summary>
    public static async Task<IHost> Start(FloorDatabase database, bool withReadSide)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.UseOrleans(_ => { });
        builder.Services.Configure<GrainHostOptions>(OnlyTheFloor);
        builder.Services.AddLogging().AddSingleton(TimeProvider.System).AddFloorStorage(database, FloorJson.Options).AddFrontDesk();
        if (withReadSide) builder.Services.AddReadSide();
        var host = builder.Build();
        await host.Services.GetRequiredService<Migrations>().Apply();
        await host.StartAsync();
        return host;
    }

    public static async Task<GrainFloor> SetUp(IGrainFactory grains, int desks)
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, desks), async (desk, _) => await SetUpDesk(grains, desk));
        return new(grains, desks);
    }

    public async Task<Placed> Arrive(int desk, Visitor visitor)
    {
        var arrive = new Arrive(
            new(visitor.Visit), visitor.Calls ? Channel.Call : Channel.WalkIn, VisitorSays.ForgotWho, null, visitor.Phone, visitor.Name, null, OwnerAwayChoice.StandIn);
        return await _desks[desk].Arrive(arrive) switch
        {
            ArrivalOutcome.Assigned assigned => new(true, assigned.NewCustomer),
            ArrivalOutcome.Waiting or ArrivalOutcome.OwnerAway => new(false, false),
            var other => throw new InvalidOperationException($"The desk answers {other}."),
        };
    }

    public async Task Accept(int desk, Visitor visitor) => Done(await _desks[desk].Accept(new(new(visitor.Visit), null, "desk")));

    public async Task Finish(int desk, Visitor visitor, bool isNew) =>
        Done(await _desks[desk].Finish(new(new(visitor.Visit), VisitOutcome.FollowUp, isNew ? LeadSource.PassingBy : null, null, null, NoContact.Declined, "desk")));

    public async Task Leave(int desk, Visitor visitor) => Done(await _desks[desk].Leave(new(new(visitor.Visit), "desk")));

    private static void Done(VisitOutcomeAnswer answer)
    {
        if (answer is not VisitOutcomeAnswer.Done) throw new InvalidOperationException($"The desk answers {answer}.");
    }

    private static void OnlyTheFloor(GrainHostOptions options)
    {
        options.SearchEntryAssembly = false;
        options.Assemblies.Add(typeof(TurnRule).Assembly);
    }

    private static async Task SetUpDesk(IGrainFactory grains, int desk)
    {
        var plan = Plan(desk);
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(plan.Id)).SetUp(new(plan, "load")) is not PlanOutcome.InForce)
            throw new InvalidOperationException("The showroom refuses its plan.");
        foreach (var rep in plan.Groups.SelectMany(group => group.Members))
            await grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep)).Say(new(plan.Id, Presence.OnFloor, "load"));
    }

    // The sample floor, with people of its own: a rep works in one showroom.
    private static ShowroomPlan Plan(int desk)
    {
        SalespersonId Own(SalespersonId rep) => new($"{rep}-{desk:00}");
        var sample = SamplePlan.For(Showroom(desk), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date), "Asia/Shanghai");
        return sample with
        {
            People = [.. sample.People.Select(person => person with { Id = Own(person.Id) })],
            Groups = [.. sample.Groups.Select(group => group with { Supervisor = Own(group.Supervisor!.Value), Members = [.. group.Members.Select(Own)] })],
        };
    }
}
