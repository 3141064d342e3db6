using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>A target divided among its parts by weights, working time, last year or evenly (TGT-04, TGT-10, TGT-24). It is tried first; proposed is what then stands there.</summary>
public partial class DivideForm
{
    private TargetAxis _along = TargetAxis.Scopes;
    private DivideBy _by = DivideBy.Evenly;
    private PeriodKind _into = PeriodKind.Month;
    private string? _weights;

    /// <summary>The showroom.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The target that is divided; null while nobody has chosen one.</summary>
    [Parameter]
    public TargetLine? Parent { get; set; }

    /// <summary>How it was divided last.</summary>
    [Parameter]
    public TargetsRead? Read { get; set; }

    /// <summary>What whole and parts reached last year, where it was divided by that.</summary>
    [Parameter]
    public LastYearFigures? LastYear { get; set; }

    /// <summary>Nothing can be ordered now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>How would it be divided?</summary>
    [Parameter]
    public EventCallback<DivideTarget> OnAsk { get; set; }

    /// <summary>Let it be so.</summary>
    [Parameter]
    public EventCallback<TargetsRead> OnPropose { get; set; }

    private Task Ask() => OnAsk.InvokeAsync(new(Plan.Id, Parent!.Key, _along, _by, [.. Weights()], _along == TargetAxis.Periods ? _into : null));

    // As somebody types them: a name, its weight, the next. A rep or group may be named by his name or his id.
    private IEnumerable<TargetWeight> Weights()
    {
        foreach (var part in (_weights ?? "").Split([',', ',', ';', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cut = part.LastIndexOfAny([' ', '=', ':', ':']);
            var (name, number) = cut > 0 ? (part[..cut].Trim(), part[(cut + 1)..]) : (part, "1");
            if (decimal.TryParse(number.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)) yield return new(IdOf(name), weight);
        }
    }

    private string IdOf(string name)
    {
        bool Named(BilingualName one) => string.Equals(one.Zh, name, StringComparison.OrdinalIgnoreCase) || string.Equals(one.En, name, StringComparison.OrdinalIgnoreCase);
        return Plan.People.FirstOrDefault(person => Named(person.Name))?.Id.Value ?? Plan.Groups.FirstOrDefault(group => Named(group.Name))?.Id.Value ?? name;
    }
}
