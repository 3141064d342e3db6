using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Stock;

namespace SalesFloor.Dashboard.Stock;

/// <summary>What is available of each product, found by typing (BRD-13, BRD-16); the assistant counts.</summary>
public sealed partial class StockPage
{
    private static readonly Role[] s_roles = [Role.Salesperson, Role.Supervisor, Role.Manager, Role.Assistant, Role.Secretary];

    private ShowroomPlan? _plan;
    private ImmutableArray<Available> _stock = [];
    private string? _find;
    private string? _product;
    private string? _quantity;
    private string? _lowAt;
    private DateOnly? _moreOn;

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The stock.</summary>
    [Inject]
    public required IStockCalls Calls { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    private bool Keeps => By?.May(FloorAction.KeepStock) == true;

    private ImmutableArray<Available> Shown => string.IsNullOrWhiteSpace(_find) ? _stock : [.. _stock.Where(one => one.Count.Product.Contains(_find.Trim(), StringComparison.OrdinalIgnoreCase))];

    private (int Quantity, int LowAt)? Typed => !string.IsNullOrWhiteSpace(_product) && Whole(_quantity) is { } quantity && (string.IsNullOrWhiteSpace(_lowAt) ? 0 : Whole(_lowAt)) is { } low ? (quantity, low) : null;

    /// <inheritdoc/>
    protected override async Task Read()
    {
        _plan ??= await Calls.Plan(Showroom);
        _stock = await Calls.Of(Showroom);
    }

    private Task Count() => Typed is { } typed ? Give(me => new CountProduct(Showroom, me, _product!, typed.Quantity, typed.LowAt, _moreOn)) : Task.CompletedTask;

    private Task Drop() => Give(me => new DropProduct(Showroom, me, _product!));

    private Task Give(Func<SalespersonId, StockOrder> order) => Order(async () =>
    {
        if (Me is not { } me) return null;
        if (await Calls.Carry(order(me)) is StockAnswer.Refused no) return new(Tone.Wrong, W.Of(no.Reason));

        (_product, _quantity, _lowAt, _moreOn) = (null, null, null, null);
        return new(Tone.Good, W["Stock.Done"]);
    });

    private static int? Whole(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
