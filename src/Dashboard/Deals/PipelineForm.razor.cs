using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Deals;

namespace SalesFloor.Dashboard.Deals;

/// <summary>A new version is written: begun with one there is, changed, looked at, published.</summary>
public partial class PipelineForm
{
    private PipelineDraft _draft = new();
    private string? _begun;
    private (string Id, int Version)? _filledFor;

    /// <summary>What there is.</summary>
    [Parameter, EditorRequired]
    public required PipelineSheet Sheet { get; set; }

    /// <summary>Nobody can publish now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>It is to be published.</summary>
    [Parameter]
    public EventCallback<PipelineDraft> OnPublish { get; set; }

    // The one in force first, then what comes with the floor, then the versions before.
    private IReadOnlyList<(string Key, PipelineTemplate Template)> Templates =>
        [.. Sheet.Published.Select(one => one.Template).Prepend(Sheet.InForce).Concat(Sheet.Standard ?? []).DistinctBy(one => (one.Id, one.Version)).Select(one => (Key(one), one))];

    private IReadOnlyList<PipelineChange> Changes => [.. PipelineChange.Between(Sheet.InForce, _draft.Template)];

    private int NextVersion => 1 + Templates.Where(one => one.Template.Id == _draft.Id).Select(one => one.Template.Version).DefaultIfEmpty(0).Max();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // What somebody writes stays while the page reads again, until another version is in force.
        if (_filledFor == (Sheet.InForce.Id, Sheet.InForce.Version)) return;

        _filledFor = (Sheet.InForce.Id, Sheet.InForce.Version);
        (_draft, _begun) = (PipelineDraft.From(Sheet.InForce), Key(Sheet.InForce));
    }

    private void Begin(ChangeEventArgs chosen)
    {
        _begun = chosen.Value as string;
        if (Templates.FirstOrDefault(one => one.Key == _begun) is { Template: { } template }) _draft = PipelineDraft.From(template);
    }

    private static string Key(PipelineTemplate template) => string.Create(CultureInfo.InvariantCulture, $"{template.Id}/{template.Version}");
}
