using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Deals;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Deals;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

// The customer's deals.
public sealed partial class CustomerPage
{
    private ImmutableArray<DealOnBoard> _deals = [];

    private GradeProposal? _proposal;

    // Made with the first try: whoever presses twice begins one deal.
    private DealId _next = new(Guid.CreateVersion7());

    /// <summary>The deals.</summary>
    [Inject]
    public required IDealCalls DealCalls { get; init; }

    private bool SeesDeals => Access?.May(FloorAction.SeeDeals, Showroom) ?? true;

    private string DealAddress(DealId deal) => Navigation.GetUriWithQueryParameters($"/deals/{deal}", new Dictionary<string, object?> { ["as"] = As, ["showroom"] = ShowroomAsked });

    // A rep sees his own part, and of his own customers what their deals speak for.
    private async Task ReadDeals()
    {
        (_deals, _proposal) = ([], null);
        if (!SeesDeals || _file is not { } file) return;

        var rep = By?.MayOnlyWithHisOwn(FloorAction.SeeDeals) == true ? Me : null;
        _deals = await DealCalls.OfCustomer(Showroom, rep, file.File.Id);
        _proposal = await DealCalls.Grading(Showroom, rep, file.File.Id);
    }

    private bool MayGrade => By is { } by && _file is { } graded && by.May(FloorOrder.ChangeFields, graded.File);

    private Task AcceptGrade() => Save([new(CustomerField.Grade, _proposal!.Grade)]);

    private Task OpenDeal() => Order(async () =>
    {
        var answer = await DealCalls.Carry(_next, new OpenDeal(Showroom, Me!.Value, _file!.File.Id));
        if (answer is DealAnswer.Done)
        {
            Navigation.NavigateTo(DealAddress(_next));
            _next = new(Guid.CreateVersion7());
        }

        return W.Of(answer);
    });
}
