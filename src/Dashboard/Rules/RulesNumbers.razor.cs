using Microsoft.AspNetCore.Components;
using SalesFloor.Customers;

namespace SalesFloor.Dashboard.Rules;

/// <summary>The times and counts of the rules: offers, breaks, undoing, the telephone, turns given back. A part with something wrong in it opens.</summary>
public partial class RulesNumbers
{
    private bool _ownership;
    private bool _telephone;
    private bool _compensation;

    /// <summary>The rules while somebody changes them.</summary>
    [Parameter, EditorRequired]
    public required RulesDraft Draft { get; set; }

    /// <summary>Something was typed.</summary>
    [Parameter]
    public EventCallback OnTyped { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Once open it stays: a part that closes under the hand that corrects it is worse than the mistake.
        _ownership |= !Draft.Ownership.HasMaintenance || new[] { Draft.Months, Draft.Ownership.WarnAtPercent, Draft.Ownership.CoolOffDays, Draft.KeptYears, Draft.KeptImportantYears }.Any(number => number.Value is null);
        _telephone |= new[] { Draft.Lines, Draft.WarnMinutes, Draft.LimitMinutes, Draft.LinkDays }.Any(number => number.Value is null);
        _compensation |= Draft.Compensation.Numbers.Any(number => number.Value is null);
    }

    private Task Turn(ContactKind kind)
    {
        Draft.Ownership.Turn(kind);
        return Typed();
    }

    private Task Typed() => OnTyped.InvokeAsync();
}
