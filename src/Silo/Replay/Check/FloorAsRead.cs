namespace SalesFloor.Silo.Replay.Check;

/// <summary>The floor as it can be read off the ledger up to an entry: the plan, where everybody said he is, who has whom, who waits.</summary>
internal sealed class FloorAsRead
{
    private readonly Dictionary<string, string> _visitOf = [];
    private readonly Dictionary<string, int> _noted = [];
    private readonly Dictionary<string, int> _said = [];

    public PlanBody? Plan { get; set; }

    public Dictionary<string, VisitAsRead> Visits { get; } = [];

    /// <summary>Those whom nobody has, in the order of their arrival.</summary>
    public List<VisitAsRead> Waiting { get; } = [];

    public string? VisitOf(string rep) => _visitOf.GetValueOrDefault(rep);

    /// <summary>Free is who said he is on the floor, of whom the desk knows it, and who has nobody.</summary>
    public bool IsFree(string rep) => _said.GetValueOrDefault(rep) == Stored.OnFloor && _noted.GetValueOrDefault(rep) == Stored.OnFloor && !_visitOf.ContainsKey(rep);

    /// <summary>Entitled to a share of a new customer: at work with somebody, free, or on the telephone.</summary>
    public bool IsPresent(string rep) => _visitOf.ContainsKey(rep) || _noted.GetValueOrDefault(rep) is Stored.OnFloor or Stored.OnCall;

    public IEnumerable<string> WhereTheDeskIsWrong() => _said.Where(s => _noted.GetValueOrDefault(s.Key) != s.Value).Select(s => s.Key);

    public bool IsOurs(string rep) => Plan?.People.Any(p => p.Id == rep) == true;

    /// <summary>The group on duty on the local day of a moment: an exception of that day, or the cycle counted from its first day.</summary>
    public GroupBody? OnDuty(DateTimeOffset at)
    {
        if (Plan is not { } plan) return null;

        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone)).DateTime);
        var length = plan.Duty.Cycle.Length;
        var place = ((day.DayNumber - plan.Duty.From.DayNumber) % length + length) % length;
        var id = plan.Duty.Exceptions?.GetValueOrDefault(day) ?? plan.Duty.Cycle[place];
        return plan.Groups.Single(g => g.Id == id);
    }

    public void Said(string rep, int presence) => _said[rep] = presence;

    public void Noted(string rep, int presence) => _noted[rep] = presence;

    public void Give(VisitAsRead visit, string rep)
    {
        (visit.Rep, _visitOf[rep]) = (rep, visit.Id);
        Waiting.Remove(visit);
    }

    /// <summary>Nobody has the visit any more. A rep whom a faulty floor gave another in between keeps that one.</summary>
    public void Free(VisitAsRead visit)
    {
        if (visit.Rep is { } rep && _visitOf.GetValueOrDefault(rep) == visit.Id) _visitOf.Remove(rep);
        visit.Rep = null;
    }

    public void Wait(VisitAsRead visit)
    {
        Free(visit);
        if (!Waiting.Contains(visit)) Waiting.Insert(Waiting.FindLastIndex(w => w.Order < visit.Order) + 1, visit);
    }

    public void Over(VisitAsRead visit)
    {
        Free(visit);
        Waiting.Remove(visit);
        visit.IsOver = true;
    }
}

/// <summary>One visit as it can be read off the ledger.</summary>
internal sealed class VisitAsRead(string id, int order, ArrivedBody arrived)
{
    public string Id { get; } = id;

    public int Order { get; } = order;

    public ArrivedBody Arrived { get; } = arrived;

    /// <summary>Reps who declined him or let the offer run out.</summary>
    public HashSet<string> RefusedBy { get; } = [];

    public string? Rep { get; set; }

    public bool IsDecided { get; set; }

    public bool IsOver { get; set; }

    /// <summary>Already reported as kept waiting: once is enough.</summary>
    public bool IsReported { get; set; }
}
