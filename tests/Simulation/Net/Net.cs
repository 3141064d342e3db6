using System.Security.Cryptography;
using System.Text;
using SalesFloor.Assignment;
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

/// <summary>One showroom as its entries tell it.</summary>
internal sealed class FloorNet(ShowroomPlan plan)
{
    public ShowroomPlan Plan => plan;

    public DeskNet Desk { get; } = new(plan);

    public TurnNet Turns { get; } = new(plan);

    public OfficeNet Office => field ??= new(plan, Desk, Turns);

    public DealNet Deals { get; } = new(plan);
}

/// <summary>Reads every stored entry as it comes and holds it against what must always be true. Knows no rule of the product, only its invariants.</summary>
internal sealed class Net
{
    private readonly SimDisk _disk;
    private readonly Func<bool> _twoHosts;
    private readonly Dictionary<string, FloorNet> _floors;
    private readonly Dictionary<string, (long Number, string Hash)> _heads = new(StringComparer.Ordinal);
    private int _read;

    public Net(Story story, SimDisk disk, Func<bool> twoHosts)
    {
        (_disk, _twoHosts) = (disk, twoHosts);
        _floors = story.Plans.ToDictionary(plan => plan.Id.Value, plan => new FloorNet(plan), StringComparer.Ordinal);
        Customers = new(Find, dispute => Floors.Select(floor => floor.Office.Disputes.GetValueOrDefault(dispute)).FirstOrDefault(one => one.Ruled is not null) is { Ruled: { } ruled, Raised: var raised }
            ? (raised.Customer, ruled.For)
            : null, rep => story.Plans.Any(plan => plan.Groups.Any(group => group.Members.Contains(rep))));
    }

    /// <summary>The first thing that was not as it must be.</summary>
    public string? Violation { get; private set; }

    /// <summary>Its first words: two runs that begin the same fail for the same reason.</summary>
    public string? Kind { get; private set; }

    public IEnumerable<FloorNet> Floors => _floors.Values;

    public CustomerNet Customers { get; }

    public HashSet<(SalespersonId Rep, Presence Presence)> Words { get; } = [];

    public IEnumerable<KeyValuePair<VisitId, VisitSeen>> Visits => Floors.SelectMany(floor => floor.Desk.Visits);

    public FloorNet Of(ShowroomId showroom) => _floors[showroom.Value];

    public VisitSeen? Visit(VisitId id) => Find(id)?.Visit;

    public void Violated(string what)
    {
        if (Violation is not null) return;
        Kind = string.Join(' ', what.Split(' ').Where(word => !word.Any(char.IsAsciiDigit) || word.StartsWith("I-", StringComparison.Ordinal)).Take(4));
        Violation = $"{_disk.World.Clock.Now.ToOffset(TimeSpan.FromHours(8)):HH:mm:ss.fff}, step {_disk.World.Steps}: {what}";
    }

    /// <summary>Looks at the entries that are new.</summary>
    public void Look()
    {
        for (; _read < _disk.Ledger.Count && Violation is null; _read++)
        {
            var line = _disk.Ledger[_read];
            if ((Chained(line) ?? See(line)) is { } wrong) Violated($"{wrong}; {line.GrainKey} #{line.Number} {line.Kind} {line.Body}");
        }
    }

    /// <summary>What was acknowledged is in the ledger, at that moment and for ever after.</summary>
    public void Acknowledged(Acknowledged answer)
    {
        Look();
        if (!answer.Holds(this)) Violated($"acknowledged, but not in the ledger: {answer}");
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
        DeskEvent fact => At(line).Desk.See(fact, Customers, At(line).Turns, _twoHosts()),
        QueueEvent fact => At(line).Turns.See(line.GrainKey, fact, At(line).Desk, _twoHosts()),
        CompensationEvent fact => At(line).Office.See(fact),
        CallEvent fact => At(line).Office.See(fact),
        DayEvent fact => At(line).Office.See(fact),
        DisputeEvent fact => At(line).Office.See(fact),
        DealEvent fact => At(line).Deals.See(line.GrainKey, fact),
        CustomerEvent fact => Customers.See(line.GrainKey, fact),
        IdentityEvent fact => Customers.See(line.GrainKey, fact),
        PresenceSaid said => Words.Add((new(line.GrainKey["rep/".Length..]), said.Presence)) ? null : null,
        _ => null, // a plan says nothing that could be untrue
    };

    private FloorNet At(LedgerLine line) => _floors[line.GrainKey.Split('/')[1]];

    private (VisitSeen Visit, ShowroomPlan Plan)? Find(VisitId id)
    {
        foreach (var floor in _floors.Values)
            if (floor.Desk.Visits.TryGetValue(id, out var visit)) return (visit, floor.Plan);
        return null;
    }
}
