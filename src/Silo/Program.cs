using SalesFloor.Dashboard;
using SalesFloor.Ledger;
using SalesFloor.Silo;
using SalesFloor.Silo.Api;
using SalesFloor.Silo.Assignment;
using SalesFloor.Silo.Customers;
using SalesFloor.Silo.Erasure;
using SalesFloor.Silo.FrontDesk;
using SalesFloor.Silo.Live;
using SalesFloor.Silo.People;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Reports;
using SalesFloor.Silo.SampleFloor;
using SalesFloor.Silo.Seals;
using SalesFloor.Silo.Showrooms;
using SalesFloor.Silo.Simulation;
using SalesFloor.Silo.Start;
using SalesFloor.Silo.Storage;

return await Running.OrSayWhyNot(async () =>
{
    var order = CommandLine.Read(args);
    if (order is not Order.Serve { Floor: var floor }) return await Verbs.Run(order);

    Listening.RefuseOpenFloor(floor);
    Listening.RefuseTakenPort(floor);
    var builder = Listening.Builder(floor);
    builder.AddGrains(floor);
    builder.Services
        .AddFloorStorage(DataDirectory.Database(floor), FloorJson.Options) // states and ledger, written together
        .AddFloorLease(DataDirectory.Database(floor)) // no second floor on the same database
        .AddFrontDesk()        // arrivals, visits and what is on record of them
        .AddAssignment()       // how evenly turns were shared out
        .AddShowrooms()        // how the rules became what they are, and what others would do
        .AddReadSide(floor.Role) // search and figures, filled from the ledger
        .AddChannelWatch(floor.Role) // channels that move abnormally
        .AddCustomerLists(floor.Role) // customers who come in and go out by lists
        .AddErasure()          // people who are to be forgotten
        .AddSeals()            // each closed day, against rewriting
        .AddPeople(floor)      // who signs in, and what he may do
        .AddShields(floor)     // headers and limits
        .AddDashboard()        // the screens
        .AddFloorApi()         // what the desk can do, for other programs
        .AddFloorHub()         // the live floor, for other programs
        .AddSampleFloor(floor) // a showroom to begin with
        .AddSimulation(floor)  // visitors who come by themselves
        .GuardReaders(floor);  // nothing is read past the gate

    await using var app = builder.Build();
    await app.Services.PrepareDatabase();
    await app.Services.EraseWhoIsToBe(floor);
    app.UseShields(floor);
    app.UseOwnPagesOnly(floor);
    app.UseProofs(floor);
    app.UseLimits();
    app.UsePeople(floor);
    if (floor.Role is not ProcessRole.Silo)
    {
        app.MapDoor(floor);
        app.MapDashboard();
        app.MapFloorApi();
        app.MapFloorHub();
    }

    app.MapFloorHealth();
    return await app.RunFloor(floor);
});
