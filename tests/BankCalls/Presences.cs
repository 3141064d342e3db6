namespace SalesFloor.Tests.BankCalls;

/// <summary>When a server was there, read off whom he served: from his first service to the end of his last.</summary>
internal static class Presences
{
    /// <summary>Somebody who serves nobody for an hour in a busy call centre is on a break.</summary>
    private static readonly TimeSpan s_break = TimeSpan.FromMinutes(60);

    /// <summary>After four hours it is no break any more but the end of a shift.</summary>
    private static readonly TimeSpan s_betweenShifts = TimeSpan.FromHours(4);

    public static IEnumerable<(DateTime At, string Server, string Presence)> Of(IEnumerable<BankCall> calls) => calls
        .Where(c => c.Server != BankCall.NoServer && c.ServiceExit != TimeSpan.Zero) // zeros stand where no time was recorded
        .GroupBy(c => c.Server)
        .SelectMany(server => OfServer(server.Key, [.. server.Select(c => c.Served).Order()]))
        .OrderBy(p => p.At).ThenBy(p => p.Server, StringComparer.Ordinal);

    private static IEnumerable<(DateTime At, string Server, string Presence)> OfServer(string server, (DateTime Start, DateTime End)[] services)
    {
        var until = services[0].End;
        yield return (services[0].Start, server, "on-floor");
        foreach (var (start, end) in services[1..])
        {
            if (start - until > s_break)
            {
                yield return (until, server, start - until > s_betweenShifts ? "off" : "break");
                yield return (start, server, "on-floor");
            }

            if (end > until) until = end;
        }

        yield return (until, server, "off");
    }
}
