using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.People;
using SalesFloor.Deals;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Deals;

/// <summary>The deals of the showroom stage by stage (PIPE-01), a rep's own for himself; and finance's list of what is owed .</summary>
public sealed partial class DealsPage
{
    private const string MoneyView = "money";

    private static readonly Role[] s_roles = [Role.Salesperson, Role.Supervisor, Role.Manager, Role.Director, Role.Assistant, Role.Finance];

    private ShowroomPlan? _plan;
    private PipelineTemplate? _pipeline;
    private ImmutableArray<DealOnBoard> _deals = [];
    private string _text = "";
    private string _rep = "";

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The view that the address names; finance begins with the money.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    /// <summary>The deals.</summary>
    [Inject]
    public required IDealCalls Calls { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    private bool IsMoney => View == MoneyView || (View is null && By?.May(FloorAction.RecordMoney) == true);

    // What was typed and chosen: the rest of the board stays out of sight, not out of the reading.
    private ImmutableArray<DealOnBoard> Shown => _text.Trim() is var text && text.Length == 0 && _rep.Length == 0 ? _deals : [.. _deals.Where(one => IsOf(one, _rep) && Says(one, text))];

    private DealOnBoard[] Lost => [.. Shown.Where(one => one.Deal.Status == DealStatus.Lost)];

    /// <inheritdoc/>
    protected override async Task Read()
    {
        _plan = await Calls.Plan(Showroom);
        _pipeline = (await Calls.Pipeline(Showroom)).InForce;
        _deals = await Calls.Board(Showroom, By?.MayOnlyWithHisOwn(FloorAction.SeeDeals) == true ? Me : null);
    }

    private static bool IsOf(DealOnBoard one, string rep) => rep.Length == 0 || one.Deal.Shares.Any(share => share.Rep.Value == rep);

    private static bool Says(DealOnBoard one, string text) =>
        text.Length == 0 || (one.Customer?.Contains(text, StringComparison.CurrentCultureIgnoreCase) ?? false) || (one.Deal.Terms?.Product.Contains(text, StringComparison.CurrentCultureIgnoreCase) ?? false);

    private string ViewAddress(string? view) => Navigation.GetUriWithQueryParameter("view", view ?? "board");

    private string DealAddress(DealId deal) => Navigation.GetUriWithQueryParameters($"/deals/{deal}", new Dictionary<string, object?> { ["as"] = As, ["showroom"] = ShowroomAsked });
}
