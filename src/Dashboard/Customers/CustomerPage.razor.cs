using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Disputes;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>One customer's file: whose he is and for how long, what is known, what happened with who and why, and what whoever sits here can do.</summary>
public sealed partial class CustomerPage
{
    private static readonly Role[] s_roles = [Role.Salesperson, Role.Supervisor, Role.Manager, Role.Director, Role.Assistant, Role.Secretary];

    private ShowroomPlan? _plan;
    private CustomerDossier? _file;
    private ImmutableArray<CustomerHit> _alike = [];
    private string? _phone;

    /// <summary>The customer of the address.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The archive.</summary>
    [Inject]
    public required ICustomerCalls Calls { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    private CustomerId Customer => new(Id);

    private string Other(CustomerId customer) => Navigation.GetUriWithQueryParameters($"/customers/{Uri.EscapeDataString(customer.Value)}", new Dictionary<string, object?> { ["as"] = As, ["showroom"] = ShowroomAsked });

    private string Back => Navigation.GetUriWithQueryParameters("/customers", new Dictionary<string, object?> { ["as"] = As, ["showroom"] = ShowroomAsked });

    /// <inheritdoc/>
    protected override async Task Read()
    {
        (_plan, _file) = (await Calls.Plan(Showroom), await Calls.Read(Showroom, Customer));
        _alike = _file is { } known && By?.May(FloorOrder.MergeCustomers) == true ? await Calls.Alike(known.File.Id) : [];
        await ReadDeals();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _phone = null; // whoever sits here now has to ask himself

    private IEnumerable<string> Notes(FloorSnapshot floor, ShowroomPlan plan, CustomerDossier dossier)
    {
        if (dossier.File.Care is not { } care) yield break;
        if (care.Claim is { } claim) yield return W["Customers.ReportedBy", W.Of(claim.Status), plan.NameOf(claim.Rep), floor.Date(claim.At)];
        if (care.Pool is { } pool) yield return W["File.Pool", pool.Event];
        if (care.KeyAccount is { } manager) yield return W["Customers.KeyAccount", plan.NameOf(manager)];
        if (care.InterruptedAt is { } since) yield return W["Customers.Interrupted", floor.Date(since)];
        if (care.MorePhones is { IsEmpty: false } more) yield return W["File.More", string.Join(W["Separator"], more)];
        foreach (var link in care.Links ?? []) yield return W["File.Link", link.Other, W.Of(link.Kind)];
        foreach (var consent in (care.Consents ?? []).Where(consent => consent.By == dossier.File.Owner && (consent.Until is null || consent.Until > Now)))
            yield return consent.Until is { } until ? W["File.ConsentUntil", plan.NameOf(consent.To), floor.DateAndMinute(until)] : W["File.Consent", plan.NameOf(consent.To)];
    }

    private Task Give(CustomerOrder order) => Order(async () => W.Of(Floor!, _plan!, await Calls.Carry(About(order), order with { Showroom = Showroom })));

    // Whose file leads: of two that are merged the one that goes into the other.
    private CustomerId About(CustomerOrder order) => order switch { MergeCustomers merge => merge.Duplicate, UnmergeCustomer apart => apart.Merged, _ => Customer };

    private Task Save(ImmutableArray<FieldValue> changed) => Give(new ChangeFields(Showroom, Me!.Value, changed));

    private Task Reveal() => Order(async () =>
    {
        var answer = await Calls.Carry(Customer, new RevealPhone(Showroom, Me!.Value));
        if (answer is not CustomerAnswer.Revealed revealed) return W.Of(Floor!, _plan!, answer);

        _phone = revealed.Phone;
        return new Sentence(Tone.Plain, W["File.Revealed"]);
    });

    private Task Dispute(string note) => Order(async () => await Calls.Dispute(Showroom, new(new(Guid.CreateVersion7()), DisputeCause.SaysHeIsHis, Me!.Value, Customer, null, note, Me!.Value.Value)) is DisputeAnswer.Refused no
        ? new Sentence(Tone.Wrong, W.Of(no.Reason)) : new Sentence(Tone.Good, W["File.DisputeRaised"]));
}
