using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.People;

public sealed class FileBoundsTests
{
    private static readonly SalespersonId s_ours = new("ada");
    private static readonly SalespersonId s_theirs = new("zoe");

    private static readonly ShowroomPlan s_here = new(
        new("main"), new("展厅", "Hall"), "Asia/Shanghai", [new(s_ours, new("艾达", "Ada"), Role.Salesperson)], [], new(new(2026, 1, 1), [], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);

    [Fact]
    [Trait("Rule", "X-21")]
    public void A_file_is_the_showrooms_whose_people_have_to_do_with_the_customer()
    {
        Assert.True(IsOurs(File(s_ours)));
        Assert.False(IsOurs(File(s_theirs)));
        Assert.True(IsOurs(File(s_theirs) with { Care = new(Claim: Claim(s_ours, ClaimStatus.Archived)) }));
        Assert.True(IsOurs(File(s_theirs) with { Care = new(KeyAccount: s_ours) }));
        Assert.True(IsOurs(File(s_theirs) with { Care = new(Consents: [new(s_ours, s_theirs, default, null)]) }));
        Assert.False(IsOurs(File(s_theirs) with { Care = new(Claim: Claim(s_ours, ClaimStatus.Rejected)) }));
    }

    [Fact]
    public void Whoever_was_there_is_known_there_and_nobodys_customer_is_everybodys()
    {
        Assert.True(FileBounds.IsOf(File(s_theirs), s_here, WasThere.Yes));
        Assert.True(IsOurs(File(null)));
        Assert.False(IsOurs(File(null) with { Care = new(Claim: Claim(s_theirs, ClaimStatus.Claimed)) }));
        Assert.True(IsOurs(File(s_theirs) with { Exists = false }));
    }

    private static bool IsOurs(CustomerFile file) => FileBounds.IsOf(file, s_here, WasThere.No);

    private static CustomerFile File(SalespersonId? owner) => new(new("c"), true, "王", null, owner, null, null, null);

    private static CustomerClaim Claim(SalespersonId rep, ClaimStatus status) => new(rep, default, status);
}
