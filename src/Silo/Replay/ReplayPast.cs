using System.Text.Json;
using SalesFloor.Silo.Ledger;

namespace SalesFloor.Silo.Replay;

/// <summary>How far an earlier replay of the same recording came, as the ledger knows it: the only memory there is, so that a killed replay has lost nothing and doubles nothing.</summary>
public sealed class ReplayPast
{
    private readonly Dictionary<string, VisitPast> _visits = [];

    /// <summary>The last moment in the ledger; null where nothing has happened yet.</summary>
    public DateTimeOffset? Reached { get; private set; }

    /// <summary>Whether the ledger holds anything of another floor.</summary>
    public bool IsOfAnotherFloor { get; private set; }

    /// <summary>Decisions that were made before.</summary>
    public int Decisions { get; private set; }

    public static async Task<ReplayPast> Read(LedgerReader ledger, ShowroomId showroom, CancellationToken cancellation)
    {
        var past = new ReplayPast();
        await foreach (var row in ledger.Read(0, 5000, cancellation)) past.See(row, showroom);
        return past;
    }

    /// <summary>What the ledger knows of a visit; null where it never arrived.</summary>
    public VisitPast? Of(VisitId visit) => _visits.GetValueOrDefault(visit.ToString());

    private void See(LedgerRow row, ShowroomId showroom)
    {
        if (Reached is not { } reached || row.At > reached) Reached = row.At;
        if (row.GrainKey == GrainKeys.Desk(showroom) && row.Kind == "desk.VisitRouted.v1") Decisions++;
        if (row.GrainKey.StartsWith("showroom/", StringComparison.Ordinal) && row.GrainKey != GrainKeys.Showroom(showroom)) IsOfAnotherFloor = true;
        if (row.GrainKey == GrainKeys.Desk(showroom) && row.Subject is { } visit && After(row, _visits.GetValueOrDefault(visit)) is { } now) _visits[visit] = now;
    }

    private static VisitPast? After(LedgerRow row, VisitPast? before) => row.Kind switch
    {
        "desk.VisitArrived.v1" => new(VisitStage.Waiting, row.At, IsNew: false),
        "desk.VisitRouted.v1" => before! with { IsNew = Is(row, "newCustomer") },
        "desk.OfferMade.v1" => before! with { Stage = VisitStage.Offered },
        "desk.OfferDeclined.v1" or "desk.OfferTimedOut.v1" or "desk.OfferWithdrawn.v1" => before! with { Stage = VisitStage.Waiting },
        "desk.OfferAccepted.v1" => before! with { Stage = VisitStage.Received, Since = row.At },
        "desk.VisitFinished.v1" or "desk.VisitLeft.v1" => before! with { Stage = VisitStage.Over },
        _ => null, // other facts do not say where a visit stands
    };

    private static bool Is(LedgerRow row, string property)
    {
        using var body = JsonDocument.Parse(row.Body);
        return body.RootElement.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.True;
    }
}

/// <summary>Where a visit stood when the ledger ends. <paramref name="Since"/>: since when he is received.</summary>
public sealed record VisitPast(VisitStage Stage, DateTimeOffset Since, bool IsNew);

/// <summary>The stages that a replay has to tell apart.</summary>
public enum VisitStage { Waiting = 1, Offered = 2, Received = 3, Over = 4 }
