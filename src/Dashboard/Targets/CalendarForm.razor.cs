using Microsoft.AspNetCore.Components;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>When the showroom works: days, shifts, holidays, days with shifts of their own.</summary>
public partial class CalendarForm
{
    private static readonly DayOfWeek[] s_week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private CalendarDraft _draft = new(WorkCalendar.Default);
    private string? _known;

    /// <summary>As it stands.</summary>
    [Parameter, EditorRequired]
    public required WorkCalendar Calendar { get; set; }

    /// <summary>Nothing can be ordered now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Let it be so.</summary>
    [Parameter]
    public EventCallback<WorkCalendar> OnSet { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Another calendar than the one that was shown replaces what was typed; the same one, read again, does not.
        var stored = new CalendarDraft(Calendar);
        if (stored.ToString() == _known) return;
        (_draft, _known) = (stored, stored.ToString());
    }

    private Task Set() => _draft.Read() is { } calendar ? OnSet.InvokeAsync(calendar) : Task.CompletedTask;
}
