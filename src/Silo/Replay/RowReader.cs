using System.Globalization;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Replay;

/// <summary>Judges the rows of one recording in their order: each becomes something that happens, or is refused in words.</summary>
internal sealed class RowReader(ShowroomPlan plan)
{
    /// <summary>Nobody is received for longer than half a day, and nobody waits longer than a day.</summary>
    public static readonly TimeSpan LongestService = TimeSpan.FromHours(12);

    private static readonly TimeSpan s_longestPatience = TimeSpan.FromHours(24);

    /// <summary>How long somebody waits of whom the recording says nothing.</summary>
    private static readonly TimeSpan s_usualPatience = TimeSpan.FromMinutes(30);

    private static readonly string[] s_moments = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    private readonly HashSet<SalespersonId> _reps = [.. plan.People.Select(p => p.Id)];
    private readonly Dictionary<VisitId, int> _lineOfVisit = [];
    private (int Line, DateTimeOffset At) _before = (0, DateTimeOffset.MinValue);

    public ReplayRow Read(int line, string text)
    {
        var (raw, wrong) = RawRow.Read(text);
        if (raw is null) return Refuse(line, "unreadable", wrong!);
        if (Moment(raw.At) is not { } at) return Refuse(line, "no-moment", $"'at' is '{raw.At}'; expected is a moment with its offset, such as 1999-08-01T09:30:00+03:00");
        if (at < _before.At)
            return Refuse(line, "time-runs-backwards", $"{Clock(at)} is before {Clock(_before.At)}, where line {_before.Line} has been already");

        var row = raw.Kind switch
        {
            "presence" => Presence(line, at, raw),
            "arrival" => Arrival(line, at, raw),
            _ => Refuse(line, "unknown-kind", $"'kind' is '{raw.Kind}'; expected is presence or arrival"),
        };
        // A refused row does not move the time: what is wrong with it may be its moment.
        if (row is not ReplayRow.Refused) _before = (line, at);
        return row;
    }

    private ReplayRow Presence(int line, DateTimeOffset at, RawRow raw)
    {
        if (string.IsNullOrWhiteSpace(raw.Rep)) return Refuse(line, "no-rep", "'rep' is missing");
        if (!_reps.Contains(new(raw.Rep))) return Refuse(line, "unknown-rep", $"'rep' is '{raw.Rep}', whom the head does not name");
        return ReplayWords<Presence>.Find(raw.Presence) is { } presence
            ? new ReplayRow.PresenceSaid(line, at, new(raw.Rep), presence)
            : Refuse(line, "unknown-presence", $"'presence' is '{raw.Presence}'; expected is one of {ReplayWords<Presence>.All}");
    }

    private ReplayRow Arrival(int line, DateTimeOffset at, RawRow raw)
    {
        if (!Guid.TryParse(raw.Visit, out var id) || id == Guid.Empty) return Refuse(line, "no-visit-id", $"'visit' is '{raw.Visit}'; expected is a UUID");
        if (ReplayWords<Channel>.Find(raw.Channel) is not { } channel)
            return Refuse(line, "unknown-channel", $"'channel' is '{raw.Channel}'; expected is one of {ReplayWords<Channel>.All}");
        if (ReplayWords<VisitorSays>.Find(raw.Says) is not { } says)
            return Refuse(line, "unknown-says", $"'says' is '{raw.Says}'; expected is one of {ReplayWords<VisitorSays>.All}");
        if (Length(raw.ServiceSeconds, LongestService) is not { } service) return Refuse(line, "absurd-service", Absurd("service_seconds", raw.ServiceSeconds, LongestService));
        if (Length(raw.PatienceSeconds ?? s_usualPatience.TotalSeconds, s_longestPatience) is not { } patience)
            return Refuse(line, "absurd-patience", Absurd("patience_seconds", raw.PatienceSeconds, s_longestPatience));
        if (Unknown<LeadSource>(raw.Source)) return Refuse(line, "unknown-source", $"'source' is '{raw.Source}'; expected is one of {ReplayWords<LeadSource>.All}");
        if (Unknown<VisitOutcome>(raw.Outcome)) return Refuse(line, "unknown-outcome", $"'outcome' is '{raw.Outcome}'; expected is one of {ReplayWords<VisitOutcome>.All}");
        if (!_lineOfVisit.TryAdd(new(id), line)) return Refuse(line, "visit-twice", $"the visit {id} arrived already in line {_lineOfVisit[new(id)]}");

        var named = string.IsNullOrWhiteSpace(raw.NamedRep) ? (SalespersonId?)null : new SalespersonId(raw.NamedRep);
        var arrive = new Arrive(new(id), channel, says, named, raw.Phone, raw.Name, IfOwnerAway: OwnerAwayChoice.StandIn, Confirmed: true);
        return new ReplayRow.Arrival(line, at, arrive, new(service, patience, ReplayWords<LeadSource>.Find(raw.Source), ReplayWords<VisitOutcome>.Find(raw.Outcome)));
    }

    private static ReplayRow.Refused Refuse(int line, string reason, string words) => new(line, reason, $"line {line}: {words}");

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParseExact(text, s_moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static TimeSpan? Length(double? seconds, TimeSpan longest) => seconds is >= 0 and var length && length <= longest.TotalSeconds ? TimeSpan.FromSeconds(length) : null;

    private static bool Unknown<T>(string? word) where T : struct, Enum => word is not null && ReplayWords<T>.Find(word) is null;

    private static string Absurd(string field, double? seconds, TimeSpan longest) =>
        string.Create(CultureInfo.InvariantCulture, $"'{field}' is {seconds?.ToString(CultureInfo.InvariantCulture) ?? "missing"}; expected is 0 to {longest.TotalSeconds} seconds");

    private static string Clock(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
