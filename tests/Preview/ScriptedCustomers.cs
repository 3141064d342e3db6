using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Customers;
using SalesFloor.Disputes;
using SalesFloor.Showrooms;

namespace SalesFloor.Preview;

/// <summary>An archive with one customer of each kind, always the same.</summary>
public sealed class ScriptedCustomers : ICustomerCalls
{
    private static readonly DateTimeOffset s_ten = SampleFloors.TenInTheMorning;

    private static readonly CustomerFile s_file = new(
        new("c1"), true, "王小明", null, SampleFloors.RepId(1), s_ten.AddDays(-80), s_ten.AddDays(-75), null,
        new(new(SampleFloors.RepId(1), s_ten.AddDays(-80), ClaimStatus.Verified, new("zhu-ming"), s_ten.AddDays(-80)), Fields: [new(CustomerField.Company, "华光科技"), new(CustomerField.Grade, "A")], Consents: [new(SampleFloors.RepId(2), SampleFloors.RepId(1), s_ten.AddDays(-1), null)]));

    private static readonly CustomerRow s_row = new(
        s_file.Id, s_file.Name, "138****5678", s_file.Owner, s_file.MaintainedAt, s_ten.AddDays(16), OwnershipStanding.AtRisk, 2, "华光科技", null, SampleFloors.RepId(1), s_ten.AddDays(-80), ClaimStatus.Verified, null, new(2026, 3, 6), null, "A", s_due);

    private static VisitDue s_due => new("A", 7, DateOnly.FromDateTime(s_ten.AddDays(-75).DateTime), DateOnly.FromDateTime(s_ten.AddDays(-68).DateTime), VisitStanding.Overdue, 68);

    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Task.FromResult<ShowroomPlan?>(ScriptedCompensations.People);

    public Task<ImmutableArray<CustomerRow>> List(ShowroomId showroom, CustomerList list, SalespersonId? rep) => Task.FromResult<ImmutableArray<CustomerRow>>(list switch
    {
        CustomerList.Mine or CustomerList.AtRisk or CustomerList.VisitsDue => [s_row],
        CustomerList.Pool => [s_row with { Owner = null, Standing = OwnershipStanding.Nobodys, Pool = "春季车展", Claim = null }],
        _ => [],
    });

    public Task<ImmutableArray<RepVisitsDue>> VisitsDue(ShowroomId showroom) => Task.FromResult<ImmutableArray<RepVisitsDue>>([new(SampleFloors.RepId(1), 1, 68)]);

    public Task<ImmutableArray<CustomerHit>> Find(string text) => Task.FromResult<ImmutableArray<CustomerHit>>([new(s_file.Id, s_file.Name, "138****5678", s_file.Owner, s_ten, 2)]);

    public Task<CustomerDossier?> Read(ShowroomId showroom, CustomerId customer) => Task.FromResult<CustomerDossier?>(customer != s_file.Id ? null : new(
        s_file, "138****5678", OwnershipStanding.AtRisk, s_ten.AddDays(-6), s_ten.AddDays(16),
        [new(1, s_ten.AddDays(-80), "customer.Claimed.v1", SampleFloors.RepId(1), null, SampleFloors.RepId(1).Value, "华光科技", null), new(2, s_ten.AddDays(-75), "customer.FollowedUp.v1", SampleFloors.RepId(1), null, SampleFloors.RepId(1).Value, "约了周末", (int)ContactKind.Phone)], s_due));

    public Task<ImmutableArray<CustomerHit>> Alike(CustomerId customer) => Task.FromResult<ImmutableArray<CustomerHit>>([]);

    public Task<CustomerAnswer> Carry(CustomerId customer, CustomerOrder order) => Task.FromResult<CustomerAnswer>(new CustomerAnswer.Done(s_file));

    public Task<HandOverReport> HandOver(HandOverAll order) => Task.FromResult(new HandOverReport(1, null));

    public Task<ImportReport> Preview(ImportList list) => Task.FromResult(new ImportReport("utf-8", 3, 0, [new(3, "phone", "12345", ImportExpected.PhoneNumber)], [new(2, "王小明", s_file.Id, "王小明", "138****5678", s_file.Owner)], ["备注"], null, null));

    public Task<ImportReport> Load(ImportList list) => Preview(list);

    public Task<CustomerExported> Export(ExportCustomers order) => Task.FromResult(new CustomerExported(null, default, 0, CustomerRefusal.ExportIsOff, "showroom"));

    public Task<ImmutableArray<Dispute>> Disputes(ShowroomId showroom) => Task.FromResult<ImmutableArray<Dispute>>([]);

    public Task<DisputeAnswer> Dispute(ShowroomId showroom, RaiseDispute command) => Task.FromResult<DisputeAnswer>(new DisputeAnswer.Refused(DisputeRefusal.NothingToDispute, "customer"));
}
