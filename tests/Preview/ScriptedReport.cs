using System.Collections.Immutable;
using SalesFloor.FrontDesk;

namespace SalesFloor.Preview;

/// <summary>A report with a line of each kind.</summary>
public sealed class ScriptedReport : IMisassignments
{
    public Task<ImmutableArray<Misassignment>> Read(ShowroomId showroom, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) => Task.FromResult<ImmutableArray<Misassignment>>(
    [
        Line(MisassignmentKind.Override, 12) with { Before = SampleFloors.RepId(0), After = SampleFloors.RepId(1), RuleSays = SampleFloors.RepId(0), Reason = OverrideReason.Other, Note = "家属在场" },
        Line(MisassignmentKind.Undo, 13) with { Before = SampleFloors.RepId(2), RuleSays = SampleFloors.RepId(2) },
        Line(MisassignmentKind.Omitted, 14) with { Waited = TimeSpan.FromMinutes(7) },
    ]);

    private static Misassignment Line(MisassignmentKind kind, int ticket) =>
        new(SampleFloors.TenInTheMorning.AddMinutes(ticket), kind, new(new Guid(ticket, 0, 0, new byte[8])), ticket, Channel.WalkIn, "desk", null, null, null, null, null, null);
}
