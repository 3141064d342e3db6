namespace SalesFloor.Silo.Replay.Check;

/// <summary>The floor as it can be read off the ledger up to an entry: the plan, where everybody said he is, who has whom, who waits.</summary>
internal sealed class FloorAsRead
{
    private readonly Dictionary<string, string> _visitOf = [];
    private readonly Dictionary<string, DateTimeOffset> _idleSince = [];
    private readonly Dictionary<string, int> _noted = [];
    private readonly List<RulesApprovedBody> _approved = [];
    private DateOnly? _day;
    private readonly Dictionary<string, int> _said = [];
    private readonly HashSet<string> _setOnBreak = [];

    public PlanBody? Plan { get; private set; }

    public Dictionary<string, VisitAsRead> Visits { get; } = [];

    /// <summary>Those whom nobody has, in the order of their arrival.</summary>
    public List<VisitAsRead> Waiting { get; } = [];

    /// <summary>A plan is set: what was approved for later under a version that it has overtaken never holds.</summary>
    public void Set(PlanBody plan)
    {
        Plan = plan;
        _approved.RemoveAll(rules => rules.Rules.Version <= plan.Rules.Version);
    }

    /// <summary>Rules that hold from a moment on.</summary>
    public void Approved(RulesApprovedBody approved) => _approved.Add(approved);

    /// <summary>The moment is reached: rules that were approved for it hold.</summary>
    public void Reaches(DateTimeOffset at)
    {
        foreach (var due in _approved.Where(rules => rules.From <= at).OrderBy(rules => rules.From).ThenBy(rules => rules.Rules.Version).ToArray())
        {
            if (Plan is { } plan) Plan = plan with { Rules = due.Rules };
            _approved.Remove(due);
        }
    }

    public string? VisitOf(string rep) => _visitOf.GetValueOrDefault(rep);

    /// <summary>Free is who said he is on the floor, of whom the desk knows it, and who has nobody.</summary>
    public bool IsFree(string rep) => _said.GetValueOrDefault(rep) == Stored.OnFloor && Counts(rep) == Stored.OnFloor && !_visitOf.ContainsKey(rep);

    /// <summary>Entitled to a share of a new customer: at work with somebody, free, on the telephone, or on a break where the rules share then, too.</summary>
    public bool IsPresent(string rep) => _visitOf.ContainsKey(rep) || Counts(rep) is Stored.OnFloor or Stored.OnCall
        || (Counts(rep) == Stored.Break && Plan?.Rules.SharesOnBreak == true);

    /// <summary>When his last visit of the day ended; the beginning of time when he had none.</summary>
    public DateTimeOffset IdleSince(string rep) => _idleSince.GetValueOrDefault(rep);

    /// <summary>The same day again means only that another group is on duty.</summary>
    public void DayBegins(DateOnly day)
    {
        if (day != _day) _idleSince.Clear();
        _day = day;
    }

    private int Counts(string rep) => _setOnBreak.Contains(rep) ? Stored.Break : _noted.GetValueOrDefault(rep);

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

    /// <summary>The group that receives a new visitor: the one on duty, or, where it takes none who come this way, the one whose day comes next in the cycle and then in the plan.</summary>
    public GroupBody? Receives(ArrivedBody arrived, DateTimeOffset at)
    {
        if (OnDuty(at) is not { } duty || Plan is not { } plan) return null;

        var forComplaints = plan.Groups.Any(group => group.Takes?.Complaints == true);
        bool Takes(GroupBody group) => arrived.Purpose is not null ? !forComplaints || group.Takes?.Complaints == true : group.Takes is not { } takes || (arrived.Channel == Stored.Call ? takes.Calls : takes.WalkIns);
        if (Takes(duty)) return duty;
        var today = Math.Max(0, Array.IndexOf(plan.Duty.Cycle, duty.Id));
        var others = Enumerable.Range(1, plan.Duty.Cycle.Length).Select(step => plan.Duty.Cycle[(today + step) % plan.Duty.Cycle.Length]).Concat(plan.Groups.Select(g => g.Id));
        return others.Select(id => plan.Groups.Single(g => g.Id == id)).FirstOrDefault(Takes);
    }

    /// <summary>Whether a complaint goes to a group, whoever's customer it is that complains.</summary>
    public bool HasGroupForComplaints => Plan?.Groups.Any(group => group.Takes?.Complaints == true) == true;

    /// <summary>Whether a member comes into question: where somebody of his group is at work whose market it is, only those are.</summary>
    public bool IsOfTheMarket(string rep, GroupBody group, string? territory)
    {
        if (Plan is not { Rules.UseTerritories: true } plan || territory is null) return true;

        string[] inside = [.. group.Members.Where(m => plan.People.Any(p => p.Id == m && p.Territories?.Contains(territory) == true))];
        return inside.Contains(rep) || !inside.Any(m => IsPresent(m) || Counts(m) == Stored.Break);
    }

    public void Said(string rep, int presence) => _said[rep] = presence;

    /// <summary>A new word ends a break that the system had set.</summary>
    public void Noted(string rep, int presence) => (_noted[rep], _) = (presence, _setOnBreak.Remove(rep));

    /// <summary>Whoever misses too many offers counts as on a break, whatever he says.</summary>
    public void SetOnBreak(string rep) => _setOnBreak.Add(rep);

    public void Returned(string rep) => _setOnBreak.Remove(rep);

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

    public void Finished(VisitAsRead visit, DateTimeOffset at)
    {
        if (visit.Rep is { } rep) _idleSince[rep] = at;
        Over(visit);
    }

    /// <summary>It lies at the desk again: nobody has it, and nobody may be given it yet.</summary>
    public void Held(VisitAsRead visit)
    {
        Free(visit);
        Waiting.Remove(visit);
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
