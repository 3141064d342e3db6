using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Boards;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Manage;

/// <summary>The rules of the floor in words.</summary>
public sealed partial class RulesPage
{
    private ShowroomPlan? _plan;
    private bool _failed;

    /// <summary>The showroom's plan.</summary>
    [Inject]
    public required IRulesCalls Calls { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<RulesPage> Log { get; init; }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Read();

    /// <inheritdoc/>
    protected override void OnFloor(FloorSnapshot? before, FloorSnapshot now)
    {
        if (now.RulesVersion != _plan?.Rules.Version) _ = InvokeAsync(Read);
    }

    private async Task Read()
    {
        try
        {
            (_plan, _failed) = (await Calls.Plan(Showroom), false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotAnswered(Log, failure, Showroom);
            _failed = true;
        }

        StateHasChanged();
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the rules could not be read")]
    private static partial void LogNotAnswered(ILogger log, Exception failure, ShowroomId showroom);
}
