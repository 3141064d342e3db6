using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Compensations;
using SalesFloor.Dashboard.Compensations;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Desk;

// R: a visit was no genuine customer; rep and visitor certify it here (FD-07).
public sealed partial class DeskPage
{
    private CompensationOverview? _compensations;
    private ShowroomPlan? _compensationPlan;
    private VisitOnFloor? _compensated;
    private Sentence? _compensationSaid;

    /// <summary>The compensations.</summary>
    [Inject]
    public required ICompensationCalls CompensationCalls { get; init; }

    private async Task OpenCompensations()
    {
        (_compensated, _compensationSaid) = (Selected is { Status: VisitStatus.Received } chosen ? chosen : null, null);
        await AboutCompensations(() => Task.FromResult<Sentence?>(null));
    }

    private Task ReportCompensation(CompensationCause cause) => AboutCompensations(async () =>
    {
        if (_compensated is not { } visit) return null;

        var answer = await CompensationCalls.Report(Showroom, new(visit.Id, cause, null, null, "desk"));
        if (answer is CompensationAnswer.Done) _compensated = null;
        return W.Of(answer, "Comp.IsReported");
    });

    private Task Certify((VisitId Visit, Certifier By) given) =>
        AboutCompensations(async () => W.Of(await CompensationCalls.Certify(Showroom, given.Visit, given.By), "Comp.IsCertified"));

    private async Task AboutCompensations(Func<Task<Sentence?>> order)
    {
        if (Floor is null) return;

        await InTurn(async () =>
        {
            try
            {
                _compensationSaid = await order();
                (_compensationPlan, _compensations) = (await CompensationCalls.Plan(Showroom), await CompensationCalls.Overview(Showroom));
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                LogNotDone(Log, failure, Showroom, _compensated?.Id ?? default);
                _answer = _compensationSaid = new(Tone.Wrong, W["Call.Failed"]);
            }
        });
    }
}
