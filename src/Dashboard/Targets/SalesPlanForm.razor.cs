using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>A sales plan is written (TGT-15, TGT-21, TGT-22): for a week, month, quarter or year, with all it has to say.</summary>
public partial class SalesPlanForm
{
    private static readonly PeriodKind[] s_kinds = [PeriodKind.Month, PeriodKind.Week, PeriodKind.Quarter, PeriodKind.Year];
    private static readonly string[] s_fields = ["Strategy", "CustomerGroup", "Channels", "Promotions", "Resources", "Work"];

    private readonly Dictionary<string, string?> _texts = [];
    private PeriodKind _kind = PeriodKind.Month;
    private string? _day;
    private string? _budget;

    /// <summary>The local day.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }


    /// <summary>Nothing can be ordered now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>The plan goes to whoever is above.</summary>
    [Parameter]
    public EventCallback<(TargetPeriod Period, SalesPlanText Text)> OnSubmit { get; set; }

    private DateOnly Day => DateOnly.TryParseExact(_day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Today;

    private SalesPlanText? Text => Amounts.Read(_budget, TargetUnit.Money) is { } budget && Of("Strategy") is { } strategy && Of("CustomerGroup") is { } customers && Of("Channels") is { } channels
        ? new(strategy, customers, channels, Of("Promotions"), Of("Resources"), Of("Work"), budget)
        : null;

    private string? Of(string field) => _texts.GetValueOrDefault(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private Task Submit() => OnSubmit.InvokeAsync((Periods.Of(_kind, Day), Text!));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
