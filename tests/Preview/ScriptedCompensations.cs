using System.Collections.Immutable;
using SalesFloor.Compensations;
using SalesFloor.Dashboard.Compensations;
using SalesFloor.Showrooms;

namespace SalesFloor.Preview;

/// <summary>Compensations in every state, always the same.</summary>
public sealed class ScriptedCompensations : ICompensationCalls
{
    private static readonly DateTimeOffset s_ten = SampleFloors.TenInTheMorning;

    public static ShowroomPlan People { get; } = ScriptedRules.Sample with
    {
        People = [new(new("hu-jun"), new("胡军", "Hu Jun"), Role.Director), new(new("zhu-ming"), new("朱明", "Zhu Ming"), Role.Manager), new(new("guo-jing"), new("郭静", "Guo Jing"), Role.Assistant)],
    };

    public static ImmutableArray<Compensation> Items { get; } =
    [
        Item(4, CompensationStatus.Requested, CompensationCause.NoGenuineCustomer),
        Item(3, CompensationStatus.JointlyCertified, CompensationCause.MarketResearch) with { Certified = [new(Certifier.Rep, s_ten, "desk"), new(Certifier.Visitor, s_ten, "desk")] },
        Item(2, CompensationStatus.Approved, CompensationCause.WrongNumber) with { Decision = new(CompensationRuling.Approved, s_ten, new("zhu-ming"), Role.Manager, InDirectorsPlace.DirectorAway, null), CreditedAt = s_ten },
        Item(1, CompensationStatus.Rejected, CompensationCause.MarketResearch) with { Decision = new(CompensationRuling.Rejected, s_ten, new("hu-jun"), Role.Director, null, "他询问了价格"), Note = "同行踩盘" },
    ];

    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Task.FromResult<ShowroomPlan?>(People);

    public Task<CompensationOverview> Overview(ShowroomId showroom) => Task.FromResult(showroom.Value == "empty"
        ? new CompensationOverview([], [], [], CompensationRules.Default)
        : new CompensationOverview(Items, [new(new("hu-jun"), new(2026, 3, 5), new(2026, 3, 7), new("guo-jing"), s_ten)], [new(SampleFloors.RepId(1), 5, 0.5m, 2.5m)], CompensationRules.Default));

    public Task<CompensationAnswer> Report(ShowroomId showroom, ReportCompensation command) => Task.FromResult<CompensationAnswer>(new CompensationAnswer.Done(Items[0]));

    public Task<CompensationAnswer> Certify(ShowroomId showroom, VisitId visit, Certifier by) => Task.FromResult<CompensationAnswer>(new CompensationAnswer.Done(Items[1]));

    public Task<CompensationAnswer> Rule(ShowroomId showroom, RuleOnCompensation command) => Task.FromResult<CompensationAnswer>(new CompensationAnswer.Refused(CompensationRefusal.NotCertified, "visit"));

    public Task<CompensationAnswer> NoteAway(ShowroomId showroom, NoteApproverAway command) => Task.FromResult<CompensationAnswer>(new CompensationAnswer.Noted());

    private static Compensation Item(int ticket, CompensationStatus status, CompensationCause cause) =>
        new(new(new Guid(ticket, 0, 0, new byte[8])), ticket, SampleFloors.RepId(1), cause, status, 1, s_ten, "desk", null, [], null, null, null, null, null);
}
