using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SalesFloor.Customers;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Disputes;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>The lists of customers: mine, at risk, transferable, the pool, reports, disputes; and search (OWN-06, OWN-11, OWN-18).</summary>
public sealed partial class CustomersPage
{
    private const string DisputesList = "Disputes";
    private const string Script = "./_content/Dashboard/download.js";

    private static readonly Role[] s_roles = [Role.Salesperson, Role.Supervisor, Role.Manager, Role.Director, Role.Assistant, Role.Secretary];

    // In the order in which somebody works through them.
    private static readonly CustomerList[] s_lists =
        [CustomerList.Mine, CustomerList.VisitsDue, CustomerList.AtRisk, CustomerList.Transferable, CustomerList.Pool, CustomerList.Claims, CustomerList.Due];

    private ShowroomPlan? _plan;
    private ImmutableArray<CustomerRow> _rows = [];
    private ImmutableArray<RepVisitsDue> _visitsDue = [];
    private ImmutableArray<CustomerHit> _found = [];
    private ImmutableArray<Dispute> _disputes = [];
    private ImportReport? _imported;

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The list that the address names.</summary>
    [SupplyParameterFromQuery(Name = "list")]
    public string? ListAsked { get; set; }

    /// <summary>The rep whose visits the address asks for, where somebody leads several.</summary>
    [SupplyParameterFromQuery(Name = "of")]
    public string? RepAsked { get; set; }

    /// <summary>What is searched for.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>The archive.</summary>
    [Inject]
    public required ICustomerCalls Calls { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The browser, which saves what is taken out.</summary>
    [Inject]
    public required IJSRuntime Browser { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    private CustomerList List => Enum.TryParse<CustomerList>(ListAsked, out var list) && Enum.IsDefined(list) ? list : LeadsOnly ? CustomerList.AtRisk : CustomerList.Mine;

    // Whoever owns no customers begins with those about to be lost.
    private bool LeadsOnly => Access is { AccountsAreOn: true } && By is { } by && !by.Roles.Contains(Role.Salesperson);

    private bool IsSearch => !string.IsNullOrWhiteSpace(Query);

    private bool IsDisputes => !IsSearch && ListAsked == DisputesList;

    /// <inheritdoc/>
    protected override async Task Read()
    {
        _plan = await Calls.Plan(Showroom);
        if (IsSearch) _found = await Calls.Find(Query!.Trim());
        else if (IsDisputes) _disputes = [.. (await Calls.Disputes(Showroom)).Where(IsForMe)];
        else if (List != CustomerList.Mine || Me is not null) _rows = await Calls.List(Showroom, List, OnlyMine ? Me : List == CustomerList.VisitsDue ? Rep : null);
        if (List == CustomerList.VisitsDue && !OnlyMine) _visitsDue = await Calls.VisitsDue(Showroom);
    }

    // A rep's lists are his own; who leads sees those of all.
    private bool OnlyMine => List == CustomerList.Mine || (List != CustomerList.Pool && By?.Roles is [Role.Salesperson]);

    private bool IsForMe(Dispute dispute) => By?.Roles is not [Role.Salesperson] || dispute.Owner == Me || dispute.Claimant == Me;

    private SalespersonId? Rep => RepAsked is { Length: > 0 } rep ? new(rep) : null;

    private string RepAddress(SalespersonId rep) => Navigation.GetUriWithQueryParameter("of", rep == Rep ? null : rep.Value);

    private string ListAddress(string list) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["list"] = list, ["q"] = null, ["of"] = null });

    private string FileAddress(CustomerId customer) => Navigation.GetUriWithQueryParameters($"/customers/{Uri.EscapeDataString(customer.Value)}", new Dictionary<string, object?> { ["as"] = As, ["showroom"] = ShowroomAsked });

    private Task Report(ClaimLead claim) => Order(async () => await Calls.Carry(claim.Opens, claim with { Showroom = Showroom }) is CustomerAnswer.Refused no
        ? W.Of(Floor!, _plan!, no) : new Sentence(Tone.Good, W["Customers.Reported"]));

    private Task Enter(EnterCompanyLead lead) => Order(async () => W.Of(Floor!, _plan!, await Calls.Carry(lead.Opens, lead with { Showroom = Showroom })));

    private Task Look(ImportList list) => Order(async () =>
    {
        _imported = await Calls.Preview(list with { Showroom = Showroom });
        return null;
    });

    private Task Load(ImportList list) => Order(async () =>
    {
        _imported = await Calls.Load(list with { Showroom = Showroom });
        return null;
    });

    private Task Export(ExportCustomers order) => Order(async () =>
    {
        var taken = await Calls.Export(order with { Showroom = Showroom });
        if (taken is not { FileName: { } name }) return new Sentence(Tone.Wrong, W.Of(taken.Refusal!.Value));

        await using var files = await Browser.InvokeAsync<IJSObjectReference>("import", Script);
        await files.InvokeVoidAsync("save", name, Convert.ToBase64String(taken.Content.Span));
        return new Sentence(Tone.Good, W["Lists.Taken", taken.Customers]);
    });

    private Task HandOver(HandOverAll order) => Order(async () =>
    {
        var report = await Calls.HandOver(order with { Showroom = Showroom });
        return report.Refused is { } no ? W.Of(Floor!, _plan!, no) : new Sentence(Tone.Good, W["Customers.Moved", report.Moved]);
    });
}
