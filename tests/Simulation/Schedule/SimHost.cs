using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.InProcess;
using Orleans.Storage;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Customers;
using SalesFloor.Days;
using SalesFloor.Deals;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>One process with the real grains on the simulated disk. It can die at any step: then nothing of it happens any more.</summary>
internal sealed class SimHost : ITurnQueue
{
    private readonly World _world;
    private readonly List<Action> _mourners = [];

    public SimHost(World world, SimDisk disk, int number, Plant plant)
    {
        (_world, Number) = (world, number);
        var services = new ServiceCollection();
        services.AddSingleton<ITurnQueue>(this).AddSingleton<TimeProvider>(world.Clock).AddSingleton(new PlantedIn(plant));
        services.AddKeyedSingleton(GrainHostOptions.ClockKey, world.Clock.For(this));
        services.AddKeyedSingleton<IGrainStorage>(FloorStorage.Name, new SimStorage(disk, this));
        services.AddSingleton<IVisitHistory>(new SimHistory(disk, this, plant));
        services.AddSingleton<IDayHistory>(new SimDays(disk, this));
        services.AddSingleton<IShowroomDirectory, OneShowroom>();
        services.AddSingleton<ICustomerHistory, NobodyAsks>();
        services.AddGrainHost();
        services.Configure<GrainHostOptions>(options =>
        {
            options.SearchEntryAssembly = false;
            foreach (var grain in GrainsWith(plant)) options.GrainClasses.Add(grain);
        });
        Grains = services.BuildServiceProvider().GetRequiredService<IGrainFactory>();
    }

    public int Number { get; }

    public bool IsAlive { get; private set; } = true;

    public IGrainFactory Grains { get; }

    public void Post(IThreadPoolWorkItem turns)
    {
        if (IsAlive) _world.Post(this, turns);
    }

    public void WhenDead(Action mourner) => _mourners.Add(mourner);

    /// <summary>Every activation and everything it was about to do is gone, between any two steps.</summary>
    public void Die()
    {
        if (!IsAlive) return;

        IsAlive = false;
        _world.Trace.Add($"host {Number} dies");
        _world.Forget(this);
        foreach (var mourner in _mourners) mourner();
    }

    private static Type[] GrainsWith(Plant plant) =>
    [
        typeof(FrontDeskGrain), typeof(SalespersonGrain), typeof(ShowroomGrain), typeof(CompensationGrain), typeof(DisputeGrain), typeof(CallsGrain), typeof(DayGrain), plant is Plant.RefundedTwice or Plant.SignedUnpaid ? typeof(PlantedDealGrain) : typeof(DealGrain), typeof(PipelineGrain),
        plant is Plant.TurnBookedTwice or Plant.TurnNeverGivenBack or Plant.UndoKeepsTheTurn or Plant.CreditGivenTwice ? typeof(PlantedQueueGrain) : typeof(ShowroomQueueGrain),
        plant is Plant.OwnerSurvivesUndo ? typeof(PlantedCustomerGrain) : typeof(CustomerGrain),
        plant is Plant.TellsAreLost ? typeof(PlantedBoardGrain) : typeof(FloorBoardGrain),
        plant is Plant.NumberGivenTwice ? typeof(PlantedIdentityGrain) : typeof(IdentityGrain),
    ];

    // It has one showroom, and nobody of another.
    private sealed class OneShowroom : IShowroomDirectory
    {
        public Task<ImmutableArray<ShowroomId>> All() => Task.FromResult(ImmutableArray<ShowroomId>.Empty);
    }

    // The evidence of a dispute is for a person to read: nobody looks at it here.
    private sealed class NobodyAsks : ICustomerHistory
    {
        public Task<ImmutableArray<ArchiveEntry>> Of(CustomerId customer) => Task.FromResult(ImmutableArray<ArchiveEntry>.Empty);
    }
}
