using System.Globalization;
using Dapper;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Figures;

/// <summary>Reads the figures. A line's day is that of the showroom's calendar.</summary>
internal sealed class FigureReader(IDbConnectionSource connections, IGrainFactory grains) : IFigureReader
{
    private readonly string _read = Statements.Read(connections.Engine, "Figures", "read_figures");

    public async ValueTask<IReadOnlyList<FigureLine>> Lines(FiguresAsked asked, CancellationToken cancellation)
    {
        if (asked.Until < asked.From || await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(asked.Showroom)).Plan() is not { } plan) return [];

        var (from, to) = (plan.StartOf(asked.From), plan.StartOf(asked.Until.AddDays(1)));
        await using var connection = await connections.OpenRead(cancellation);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            _read, new { Showroom = asked.Showroom.Value, From = RegisterRows.Utc(from), To = RegisterRows.Utc(to), Metric = (int?)asked.Metric, Rep = asked.Rep?.Value }, cancellationToken: cancellation));
        var zone = plan.Zone();
        return [.. rows.Select(row => row.ToLine(asked.Showroom, zone))];
    }

    private sealed class Row
    {
        public required string At { get; init; }
        public string? Rep { get; init; }
        public int Metric { get; init; }
        public required string Value { get; init; }
        public string? Product { get; init; }
        public string? Region { get; init; }
        public int? Source { get; init; }
        public string? Visit { get; init; }
        public required string Stream { get; init; }
        public long Number { get; init; }
        public string? Deal { get; init; }
        public long? Corrects { get; init; }
        public string? Currency { get; init; }

        public FigureLine ToLine(ShowroomId showroom, TimeZoneInfo zone)
        {
            var at = DateTimeOffset.ParseExact(At, "O", CultureInfo.InvariantCulture);
            return new(
                DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime), at, showroom, Rep is null ? null : new SalespersonId(Rep), (Metric)Metric, decimal.Parse(Value, CultureInfo.InvariantCulture), Product, Region,
                (LeadSource?)Source, Id(Visit), Stream, Number, Id(Deal), Corrects, Currency);
        }

        private static Guid? Id(string? text) => text is null ? null : Guid.ParseExact(text, "N");
    }
}
