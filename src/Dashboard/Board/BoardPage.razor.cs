using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Receipts;
using SalesFloor.Dashboard.Screens;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Board;

/// <summary>A rep's screen, made for his telephone: his place, his offer, his visitor, everybody's turns. What he orders stands in <c>BoardPage.Orders.cs</c>.</summary>
public sealed partial class BoardPage
{
    private const string Script = "./_content/Dashboard/board.js";

    private MyFloor? _mine;
    private PassedOffer? _passed;
    private Sentence? _said;
    private VisitRefusal? _refusal;
    private bool _failed;
    private bool _busy;
    private readonly HashSet<VisitId> _disputed = [];
    private Why _why = null!;
    private PageScript _browser = null!;

    /// <summary>The rep whom the address names.</summary>
    [SupplyParameterFromQuery(Name = "rep")]
    public string? RepAsked { get; set; }

    /// <summary>The desk and the rep's own grain.</summary>
    [Inject]
    public required IBoardCalls Calls { get; init; }

    /// <summary>The receipts.</summary>
    [Inject]
    public required IReceiptCalls Receipts { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Where the browser's memory is reached.</summary>
    [Inject]
    public required IJSRuntime Browser { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<BoardPage> Log { get; init; }

    private SalespersonId? Rep => RepAsked is { Length: > 0 } asked ? new(asked) : null;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _why = new(Receipts, Log);
        _browser = new(Browser, Script);
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _mine = MyFloor.Of(Floor, Rep);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;

        if (!await _browser.Load()) return;

        if (Rep is { } rep) await _browser.Run("remember", rep.Value);
        else if (await _browser.Ask<string>("recall") is { Length: > 0 } known) GoAs(known);
    }

    /// <inheritdoc/>
    protected override void OnFloor(FloorSnapshot? before, FloorSnapshot now)
    {
        var after = MyFloor.Of(now, Rep);
        _passed = after?.Offer is null && after?.Visitor is null ? MyFloor.Passed(_mine, after, now) ?? _passed?.After(now) : null;
        if (_mine?.Visitor?.Id != after?.Visitor?.Id) (_refusal, _failed) = (null, false);
        _mine = after;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await base.DisposeAsync();
    }

    private async Task Become(SalespersonId rep)
    {
        await _browser.Run("remember", rep.Value);
        GoAs(rep.Value);
    }

    private async Task BeNobody()
    {
        await _browser.Run("forget");
        (_passed, _said) = (null, null);
        GoAs(null);
    }

    private void GoAs(string? rep) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("rep", rep), replace: true);
}
