using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Compensations;
using SalesFloor.Dashboard.Compensations;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Board;

// A rep reports that his visitor is, or was, no genuine customer (FD-07), and everybody reads everybody's (ROT-12).
public sealed partial class BoardPage
{
    private VisitOnFloor? _ended;
    private VisitOnFloor? _reporting;
    private CompensationOverview? _compensations;
    private ShowroomPlan? _plan;

    /// <summary>The compensations.</summary>
    [Inject]
    public required ICompensationCalls CompensationCalls { get; init; }

    private Task OpenReport(VisitOnFloor visit) => Try(async _ =>
    {
        await ReadCompensations();
        _reporting = visit;
    });

    private Task ShowCompensations() => Try(_ => ReadCompensations());

    private void CloseCompensations() => (_reporting, _compensations) = (null, null);

    private Task Report(CompensationCause cause) => Try(async rep =>
    {
        if (_reporting is not { } visit) return;

        var answer = await CompensationCalls.Report(Showroom, new(visit.Id, cause, rep, null, rep.Value));
        _said = W.Of(answer, "Comp.IsReported");
        if (answer is CompensationAnswer.Done && _ended?.Id == visit.Id) _ended = null;
        CloseCompensations();
    });

    private async Task ReadCompensations() => (_plan, _compensations) = (await CompensationCalls.Plan(Showroom), await CompensationCalls.Overview(Showroom));
}
