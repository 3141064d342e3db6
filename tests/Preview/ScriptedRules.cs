using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Dashboard.Rules;
using SalesFloor.Showrooms;

namespace SalesFloor.Preview;

/// <summary>A showroom whose rules can be proposed, approved and dropped, and forget it when the program ends. In <c>long</c> a proposal waits from the beginning.</summary>
public sealed class ScriptedRules(TimeProvider clock) : IRulesCalls
{
    private readonly Dictionary<ShowroomId, RulesSheet> _sheets = [];
    private readonly List<RulesChange> _history = [new(SampleFloors.TenInTheMorning.AddDays(-40), RulesChangeKind.SetWithPlan, FloorRules.Default, SampleFloors.TenInTheMorning.AddDays(-40), "setup", null, null)];

    public static ShowroomPlan Sample { get; } = new(
        new("main"), new("滨江一号", "Riverside One"), "Asia/Shanghai",
        [
            new(new("sun-li"), new("孙丽", "Sun Li"), Role.Supervisor), new(new("zhu-ming"), new("朱明", "Zhu Ming"), Role.Manager), new(new("hu-jun"), new("胡军", "Hu Jun"), Role.Director),
        ],
        [], new(new(2026, 3, 5), [], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);

    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Task.FromResult<ShowroomPlan?>(Sample);

    public Task<RulesSheet?> Sheet(ShowroomId showroom)
    {
        if (!_sheets.TryGetValue(showroom, out var sheet))
            _sheets[showroom] = sheet = new(FloorRules.Default, [], showroom.Value == "long" ? Waiting() : null);
        return Task.FromResult<RulesSheet?>(sheet);
    }

    public Task<ImmutableArray<RulesChange>> History(ShowroomId showroom) => Task.FromResult<ImmutableArray<RulesChange>>([.. _history.AsEnumerable().Reverse()]);

    public Task<RulesPreview?> Preview(ShowroomId showroom, FloorRules rules, int days) => Task.FromResult<RulesPreview?>(new(
        new DateOnly(2026, 3, 5).AddDays(1 - days), new(2026, 3, 5), 34 * days, 3 * days, rules.Strategy == TurnStrategy.TurnLedger ? 3 * days : 4 * days,
        [.. Enumerable.Range(0, 6).Select(at => new RepPreview(SampleFloors.RepId(at), new("a"), 5 * days + at % 3, 5 * days + (rules.Strategy == TurnStrategy.TurnLedger ? at % 2 : at), 1.2m - 0.4m * at))]));

    public async Task<RulesOutcome> Propose(ShowroomId showroom, ProposeRules command)
    {
        var sheet = (await Sheet(showroom))!;
        if (command.Rules == sheet.InForce) return new RulesOutcome.Refused(RulesRefusal.NothingChanges);
        return Change(showroom, sheet with { Pending = new(command.Proposal, command.Rules, command.From, command.Why, command.Actor, clock.GetUtcNow()) });
    }

    public async Task<RulesOutcome> Approve(ShowroomId showroom, ApproveRules command)
    {
        var sheet = (await Sheet(showroom))!;
        if (sheet.Pending is not { } pending) return new RulesOutcome.Refused(RulesRefusal.NotWaiting);
        if (pending.By == command.Actor) return new RulesOutcome.Refused(RulesRefusal.SamePerson);

        var rules = pending.Rules with { Version = sheet.InForce.Version + 1 };
        _history.Add(new(clock.GetUtcNow(), RulesChangeKind.Approved, rules, clock.GetUtcNow(), pending.By, command.Actor, null));
        return Change(showroom, new(rules, [], null));
    }

    public async Task<RulesOutcome> Reject(ShowroomId showroom, RejectRules command)
    {
        var sheet = (await Sheet(showroom))!;
        _history.Add(new(clock.GetUtcNow(), RulesChangeKind.Rejected, null, null, command.Actor, null, command.Why));
        return Change(showroom, sheet with { Pending = null });
    }

    private RulesOutcome.Done Change(ShowroomId showroom, RulesSheet sheet) => new(_sheets[showroom] = sheet);

    private static RulesProposal Waiting() => new(
        new(new Guid(1, 0, 0, new byte[8])), FloorRules.Default with { Strategy = TurnStrategy.FewestNewToday, OneRotationForBothChannels = false, CallStrategy = TurnStrategy.LongestIdle },
        SampleFloors.TenInTheMorning.AddDays(1), "Try it for a week / 先试一周", "zhu-ming", SampleFloors.TenInTheMorning);
}
