using System.Collections.Immutable;
using Dapper;
using SalesFloor.Calls;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Reads the register of calls and visits.</summary>
internal sealed class Register(IDbConnectionSource connections, IGrainFactory grains) : IRegister
{
    private readonly string _register = Statements.Read(connections.Engine, "ReadSide", "read_register");
    private readonly string _appointments = Statements.Read(connections.Engine, "ReadSide", "read_appointments");
    private readonly string _due = Statements.Read(connections.Engine, "ReadSide", "find_due");

    public Task<ImmutableArray<RegisterEntry>> Day(ShowroomId showroom, DateOnly day, CancellationToken cancellation) => Read(_register, showroom, day, null, cancellation);

    public Task<ImmutableArray<RegisterEntry>> Appointments(ShowroomId showroom, DateOnly day, SalespersonId? rep, CancellationToken cancellation) => Read(_appointments, showroom, day, rep, cancellation);

    public async Task<RegisterSummary> Summary(ShowroomId showroom, DateOnly day, CancellationToken cancellation)
    {
        var entries = await Day(showroom, day, cancellation);
        var calls = entries.Where(entry => entry.Channel == Channel.Call).ToArray();
        return new(
            day, entries.Length - calls.Length, calls.Length, entries.Count(entry => entry.NewCustomer), entries.Count(entry => entry.Left),
            calls.Count(call => call.Invited), calls.Count(call => call.AppointmentAt is not null), calls.Count(call => call.LedToVisit is not null),
            calls.Count(call => call.Ordered is not null), calls.Count(call => call.OrderConfirmedAt is not null),
            Count(entries.Select(entry => entry.Source)), Count(entries.Select(entry => entry.Outcome)),
            [.. entries.Where(entry => entry.Rep is not null).GroupBy(entry => entry.Rep!.Value).Select(of => new RepVisits(of.Key, of.Count(), of.Count(entry => entry.NewCustomer))).OrderByDescending(rep => rep.Received).ThenBy(rep => rep.Rep.Value, StringComparer.Ordinal)]);
    }

    public async Task<ImmutableArray<CustomerHit>> Due(SalespersonId owner, DateTimeOffset contactBefore, int limit, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        var cards = await connection.QueryAsync<CustomerCard>(new CommandDefinition(_due, new { Owner = owner.Value, Before = RegisterRows.Utc(contactBefore), Limit = limit }, cancellationToken: cancellation));
        return [.. cards.Select(card => card.ToHit())];
    }

    private static ImmutableArray<CountOf<TCode>> Count<TCode>(IEnumerable<TCode?> codes) where TCode : struct, Enum =>
        [.. codes.OfType<TCode>().GroupBy(code => code).Select(of => new CountOf<TCode>(of.Key, of.Count())).OrderByDescending(of => of.Count).ThenBy(of => of.Code)];

    private async Task<ImmutableArray<RegisterEntry>> Read(string sql, ShowroomId showroom, DateOnly day, SalespersonId? rep, CancellationToken cancellation)
    {
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan() is not { } plan) return [];

        var (from, to) = (StartOf(day, plan), StartOf(day.AddDays(1), plan));
        var link = TimeSpan.FromDays((plan.Rules.Calls ?? CallRules.Default).LinkWithinDays);
        await using var connection = await connections.OpenRead(cancellation);
        var rows = await connection.QueryAsync<RegisterRow>(new CommandDefinition(sql, new { Showroom = showroom.Value, From = from, To = to, Rep = rep?.Value }, cancellationToken: cancellation));
        return [.. rows.Select(row => row.ToEntry(link))];
    }

    // The first moment of a local day; where the clocks skip it, the moment after.
    private static string StartOf(DateOnly day, ShowroomPlan plan)
    {
        var (zone, midnight) = (TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone), day.ToDateTime(TimeOnly.MinValue));
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(30);
        return RegisterRows.Utc(new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)));
    }
}
