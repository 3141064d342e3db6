using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Deals;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Deals;

/// <summary>One deal: where it stands, what is agreed, what was paid, what happened, and what whoever sits here can do.</summary>
public sealed partial class DealPage
{
    private static readonly Role[] s_roles = [Role.Salesperson, Role.Supervisor, Role.Manager, Role.Director, Role.Finance];

    private ShowroomPlan? _plan;
    private DealFile? _file;

    /// <summary>The deal of the address.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The deals.</summary>
    [Inject]
    public required IDealCalls Calls { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    // What is no id is the id of no deal.
    private DealId Shown => new(Guid.TryParse(Id, out var id) ? id : Guid.Empty);

    private string Back => Address("/deals");

    private string CustomerAddress(Deal deal) => Address($"/customers/{Uri.EscapeDataString(deal.Customer.Value)}");

    /// <inheritdoc/>
    protected override async Task Read()
    {
        _plan = await Calls.Plan(Showroom);
        _file = await Calls.Read(Showroom, By?.MayOnlyWithHisOwn(FloorAction.SeeDeals) == true ? Me : null, Shown);
    }

    private string Address(string page) => Navigation.GetUriWithQueryParameters(page, new Dictionary<string, object?> { ["as"] = As, ["showroom"] = ShowroomAsked });

    private Task Give(DealOrder order) => Order(async () => W.Of(await Calls.Carry(Shown, order with { Showroom = Showroom })));

    private Task Write(MoneyOrder order) => Order(async () => W.Of(await Calls.Record(Shown, order with { Showroom = Showroom })));

    private void Unreadable() => Said = new(Tone.Wrong, W["Deal.AmountUnreadable"]);
}
