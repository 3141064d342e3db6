using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Deals;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Deals;

/// <summary>What somebody can do about a deal. What is shown is asked of the matrix, as the order will be.</summary>
public partial class DealActions
{
    private string _product = "", _region = "", _amount = "", _special = "", _note = "", _to = "", _why = "", _undo = "";
    private int _quantity = 1;
    private LostReason _lost = LostReason.Price;
    private DealTerms? _shown;

    /// <summary>The deal.</summary>
    [Parameter, EditorRequired]
    public required Deal Deal { get; set; }

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>Who sits here.</summary>
    [Parameter, EditorRequired]
    public required Giver By { get; set; }

    /// <summary>The floor, for what is available; absent where the deal is painted alone.</summary>
    [Parameter]
    public FloorSnapshot? Floor { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>An order; the page says which showroom.</summary>
    [Parameter]
    public EventCallback<DealOrder> OnOrder { get; set; }

    /// <summary>What was typed as an amount is none.</summary>
    [Parameter]
    public EventCallback OnUnreadable { get; set; }

    private bool May(FloorOrder order) => By.May(order, Deal.Shares.Select(share => share.Rep));

    private int At => Deal.Pipeline.Stages.ToList().FindIndex(stage => stage.Id == Deal.Stage);

    private bool IsAtSigning => Deal.Pipeline.Stages[At].Kind == StageKind.Signing;

    // The next stage, and where that may be left out, the one after it.
    private List<PipelineStage> Next
    {
        get
        {
            if (Deal.Status == DealStatus.Lost || (IsAtSigning && Deal.Status == DealStatus.Open)) return [];
            var after = Deal.Pipeline.Stages.Skip(At + 1).ToList();
            return [.. after.Take(after.TakeWhile(stage => stage.Kind == StageKind.Optional).Count() + 1)];
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Deal.Terms is not { } terms || terms == _shown) return; // what is being typed stays

        _shown = terms;
        (_product, _region, _quantity, _amount) = (terms.Product, terms.Region ?? "", terms.Quantity, terms.Amount.ToString(CultureInfo.InvariantCulture));
    }

    private Task Give(DealOrder order) => OnOrder.InvokeAsync(order);

    private Task SetTerms() => MoneyWords.Read(_amount) is { } amount ? Give(new SetTerms(default, By.Id, new(_product, Text(_region), _quantity, amount))) : OnUnreadable.InvokeAsync();

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
