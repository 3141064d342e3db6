using System.Security.Cryptography;
using System.Text;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Assignment;
using SalesFloor.Salespeople;

namespace SalesFloor.Simulation;

/// <summary>Reads every stored entry as it comes and holds it against what must always be true. Knows no rule of the product, only its invariants.</summary>
internal sealed class Net(Story story, SimDisk disk, Func<bool> twoHosts)
{
    private readonly Dictionary<string, (long Number, string Hash)> _heads = new(StringComparer.Ordinal);
    private int _read;

    /// <summary>The first thing that was not as it must be.</summary>
    public string? Violation { get; private set; }

    public DeskNet Desk { get; } = new(story);

    public TurnNet Turns { get; } = new(story);

    public CustomerNet Customers { get; } = new(story);

    public HashSet<(SalespersonId Rep, Presence Presence)> Words { get; } = [];

    /// <summary>Its first words: two runs that begin the same fail for the same reason.</summary>
    public string? Kind { get; private set; }

    public void Violated(string what)
    {
        if (Violation is not null) return;
        Kind = string.Join(' ', what.Split(' ').Where(word => !word.Any(char.IsAsciiDigit) || word.StartsWith("I-", StringComparison.Ordinal)).Take(4));
        Violation = $"{disk.World.Clock.Now.ToOffset(TimeSpan.FromHours(8)):HH:mm:ss.fff}, step {disk.World.Steps}: {what}";
    }

    /// <summary>Looks at the entries that are new.</summary>
    public void Look()
    {
        for (; _read < disk.Ledger.Count && Violation is null; _read++)
        {
            var line = disk.Ledger[_read];
            if ((Chained(line) ?? See(line)) is { } wrong) Violated($"{wrong}; {line.GrainKey} #{line.Number} {line.Kind} {line.Body}");
        }
    }

    /// <summary>I-12: numbered without a gap, each hash over the one before; computed here, not by the product's code.</summary>
    private string? Chained(LedgerLine line)
    {
        var (number, hash) = _heads.GetValueOrDefault(line.GrainKey, (0, ""));
        if (line.Number != number + 1) return $"I-12: the number after {number} is {line.Number}";
        var covered = string.Join('\n', hash, line.GrainKey, line.Number, line.At, line.Kind, line.Subject ?? "", line.Actor, line.Body);
        if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(covered))) != line.Hash) return "I-12: the hash is not that of the entry and the one before";
        _heads[line.GrainKey] = (line.Number, line.Hash);
        return null;
    }

    private string? See(LedgerLine line) => FactNames.Read(line.Kind, line.Body) switch
    {
        DeskEvent fact => Desk.See(fact, Customers, Turns, twoHosts()),
        QueueEvent fact => Turns.See(line.GrainKey, fact, Desk, twoHosts()),
        CustomerEvent fact => Customers.See(line.GrainKey, fact, Desk),
        IdentityEvent fact => Customers.See(line.GrainKey, fact),
        PresenceSaid said => Words.Add((new(line.GrainKey["rep/".Length..]), said.Presence)) ? null : null,
        _ => null, // a plan says nothing that could be untrue
    };

    /// <summary>What was acknowledged is in the ledger, at that moment and for ever after.</summary>
    public void Acknowledged(Acknowledged answer)
    {
        Look();
        var holds = answer switch
        {
            Simulation.Acknowledged.Arrival arrival => Desk.Visits.TryGetValue(arrival.Order.Visit, out var visit) && visit.Answer == arrival.Answer,
            Simulation.Acknowledged.Acceptance done => Desk.Visits.TryGetValue(done.Order.Visit, out var visit) && visit.ReceivedBy is { } rep && rep == done.Answer.Rep,
            Simulation.Acknowledged.Decline done => Desk.Visits.TryGetValue(done.Order.Visit, out var visit) && done.Order.Rep is { } rep && visit.Refused.Contains(rep),
            Simulation.Acknowledged.End done => Desk.Visits.TryGetValue(done.Order.Visit, out var visit) && visit.Stage == Stage.Finished,
            Simulation.Acknowledged.Left left => Desk.Visits.TryGetValue(left.Order.Visit, out var visit) && visit.Stage == Stage.Left,
            Simulation.Acknowledged.Word word => word.Presence == Presence.Off || Words.Contains((word.Rep, word.Presence)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (!holds) Violated($"acknowledged, but not in the ledger: {answer}");
    }
}
