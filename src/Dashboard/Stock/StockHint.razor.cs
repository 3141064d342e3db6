using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Boards;
using SalesFloor.Stock;

namespace SalesFloor.Dashboard.Stock;

/// <summary>Beside an order: whether there is enough of its product, as of when (BRD-13); and the products that an input may offer under <see cref="ListId"/> (BRD-16).</summary>
public sealed partial class StockHint
{
    private static readonly TimeSpan s_readAgainAfter = TimeSpan.FromSeconds(10);

    private ImmutableArray<Available> _stock = [];
    private bool _read;
    private DateTimeOffset _readAt;

    /// <summary>The floor, for times.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The product as it is typed.</summary>
    [Parameter]
    public string? Product { get; set; }

    /// <summary>How many are ordered.</summary>
    [Parameter]
    public int Quantity { get; set; } = 1;

    /// <summary>They are sold already: then they are off the count.</summary>
    [Parameter]
    public bool Sold { get; set; }

    /// <summary>The id of the list of products.</summary>
    [Parameter]
    public string ListId { get; set; } = "stock-products";

    /// <summary>The stock.</summary>
    [Inject]
    public required IStockCalls Calls { get; init; }

    /// <summary>The clock.</summary>
    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<StockHint> Log { get; init; }

    private Available? Of => string.IsNullOrWhiteSpace(Product) ? null : _stock.FirstOrDefault(one => string.Equals(one.Count.Product.Trim(), Product.Trim(), StringComparison.OrdinalIgnoreCase));

    private bool IsShort => !Sold && Of is { } one && one.Left < Quantity;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_read && Clock.GetUtcNow() - _readAt < s_readAgainAfter) return;

        _readAt = Clock.GetUtcNow();
        try
        {
            (_stock, _read) = (await Calls.Of(Floor.Showroom), true);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotRead(Log, failure, Floor.Showroom); // safe: a contract does not rest on the hint
        }
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the stock could not be read")]
    private static partial void LogNotRead(ILogger log, Exception failure, ShowroomId showroom);
}
