using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.People;

/// <summary>Who is signed in where, and since when nobody touched it. The cookie proves who somebody is; this is what his list shows and what the clock looks at.</summary>
internal sealed class Sessions(IDbConnectionSource connections, PeopleTables tables, TimeProvider clock)
{
    // A touch is written at most this often: nobody needs it nearer.
    private static readonly TimeSpan s_writeEvery = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _written = new();

    /// <summary>Somebody has signed in.</summary>
    public async Task Begin(Session.Person session, string place, Staying staying, DateTimeOffset endsAt)
    {
        await using var connection = await connections.OpenWrite();
        await connection.ExecuteAsync(Named("add_session"), new
        {
            session.Id, session.Account, Stamp = session.AccountStamp, Place = place, Stays = staying == Staying.Long ? 1 : 0, At = Text(clock.GetUtcNow()), EndsAt = Text(endsAt),
        });
    }

    /// <summary>Somebody touched it.</summary>
    public async Task Touch(string id)
    {
        var now = clock.GetUtcNow();
        if (_written.TryGetValue(id, out var before) && now - before < s_writeEvery && now >= before) return;

        _written[id] = now;
        await using var connection = await connections.OpenWrite();
        await connection.ExecuteAsync(Named("see_session"), new { Id = id, At = Text(now) });
    }

    /// <summary>Those of an account that still open something, the last touched first.</summary>
    public async Task<IReadOnlyList<OpenSession>> Of(string account)
    {
        await using var connection = await connections.OpenRead();
        return [.. (await connection.QueryAsync<SessionRow>(Named("read_sessions"), new { Account = account, At = Text(clock.GetUtcNow()) }))
            .Select(row => new OpenSession(row.Id, row.Place, row.Stays != 0 ? Staying.Long : Staying.Shift, PeopleTables.Moment(row.MadeAt), PeopleTables.Moment(row.SeenAt)))];
    }

    /// <summary>Ends one, here and wherever a copy of its cookie lies.</summary>
    public Task End(string id, PeopleEvent done)
    {
        _written.TryRemove(id, out _);
        return tables.EndSession(id, done);
    }

    /// <summary>Ends those of shared screens that nobody touched for so long; how many that were.</summary>
    public async Task<int> EndResting(TimeSpan idle)
    {
        List<RestingRow> resting;
        await using (var connection = await connections.OpenRead())
            resting = [.. await connection.QueryAsync<RestingRow>(Named("read_resting_sessions"), new { Before = Text(clock.GetUtcNow() - idle) })];

        foreach (var session in resting) await End(session.Id, new(session.Name, "rested", session.Name));
        return resting.Count;
    }

    private string Named(string statement) => Statements.Read(connections.Engine, "People", statement);

    private static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private sealed class SessionRow
    {
        public required string Id { get; init; }
        public required string Place { get; init; }
        public long Stays { get; init; }
        public required string MadeAt { get; init; }
        public required string SeenAt { get; init; }
    }

    private sealed class RestingRow
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
    }
}

/// <summary>One signing-in that still opens something.</summary>
internal sealed record OpenSession(string Id, string Place, Staying Staying, DateTimeOffset MadeAt, DateTimeOffset SeenAt);

/// <summary>How long somebody stays signed in: for a shift on a screen that others use, too, or long on a telephone of his own.</summary>
internal enum Staying { Shift = 1, Long = 2 }
