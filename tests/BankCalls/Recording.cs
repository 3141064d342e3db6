using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFloor.Tests.BankCalls;

/// <summary>Brings the bank's calls into the format of recordings (docs/replay-format.md). Every call is one arrival, in the order of time; what is wrong in the file stays wrong.</summary>
public static class Recording
{
    /// <summary>How long somebody who was served in reality would have waited at most: nothing is recorded of that.</summary>
    private const int PatienceOfServed = 1800;

    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jerusalem");

    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The lines of the recording. Servers take turns in so many duty groups, dealt out in the order of their names; each group is on duty every so many days.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<BankCall> calls, int groups) =>
        Head(calls, groups).Concat(Rows(calls)).Select(row => JsonSerializer.Serialize(row, s_json));

    private static IEnumerable<object> Head(IReadOnlyList<BankCall> calls, int groups)
    {
        var servers = calls.Select(c => c.Server).Where(s => s != BankCall.NoServer).Distinct().Order(StringComparer.Ordinal).ToArray();
        yield return new { Kind = "showroom", Id = "bank", Zh = "匿名银行呼叫中心", En = "Anonymous Bank call centre", TimeZone = s_zone.Id };
        foreach (var server in servers)
            yield return new { Kind = "rep", Id = RepOf(server), Zh = $"坐席 {server}", En = server };
        for (var group = 0; group < groups; group++)
            yield return new { Kind = "group", Id = $"g{group + 1}", Zh = $"{group + 1}组", En = $"Group {group + 1}", Members = servers.Where((_, i) => i % groups == group).Select(RepOf) };
        yield return new { Kind = "duty", From = calls[0].Day, Cycle = Enumerable.Range(1, groups).Select(g => $"g{g}") };
    }

    /// <summary>Presences go between the arrivals where their time is. The bank's file is sorted by the hour as a text, 9 after 23: that is its order, not its time.</summary>
    private static IEnumerable<object> Rows(IEnumerable<BankCall> calls)
    {
        var all = calls.OrderBy(c => c.Day).ThenBy(c => c.Entry).ToArray();
        var presences = new Queue<(DateTime At, string Server, string Presence)>(Presences.Of(all));
        foreach (var call in all)
        {
            var at = call.Day.ToDateTime(TimeOnly.MinValue) + call.Entry;
            while (presences.TryPeek(out var next) && next.At <= at) yield return Row(presences.Dequeue());
            yield return Row(call, at);
        }

        while (presences.TryDequeue(out var last)) yield return Row(last);
    }

    private static object Row((DateTime At, string Server, string Presence) presence) =>
        new { Kind = "presence", At = Moment(presence.At), Rep = RepOf(presence.Server), presence.Presence };

    private static object Row(BankCall call, DateTime at) => new
    {
        Kind = "arrival",
        At = Moment(at),
        Visit = VisitOf(call),
        Channel = "call",
        Says = call.Type == "NW" || call.CustomerId == "0" ? "first-time" : "forgot-who",
        Phone = PhoneOf(call.CustomerId),
        ServiceSeconds = call.Outcome == "PHANTOM" ? 0 : call.ServiceSeconds,
        PatienceSeconds = call.Outcome == "AGENT" ? PatienceOfServed : call.Waited,
        Outcome = call.Outcome switch { "PHANTOM" => "not-a-customer", "HANG" => "not-interested", _ => null },
    };

    private static string RepOf(string server) => server.ToLowerInvariant();

    private static string Moment(DateTime local) => new DateTimeOffset(local, s_zone.GetUtcOffset(local)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>A mobile number for each caller: 13 and his id in nine digits; the few ids of twelve digits end in zeros and get 18 and their first nine.</summary>
    private static string? PhoneOf(string customer) => customer switch
    {
        "0" => null,
        { Length: <= 9 } => $"13{customer.PadLeft(9, '0')}",
        _ => $"18{customer[..9]}",
    };

    /// <summary>A UUID made from what identifies a call, the same each time (version 8: own making).</summary>
    private static Guid VisitOf(BankCall call)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{call.Day:yyyy-MM-dd}|{call.CallId}|{call.Line}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
