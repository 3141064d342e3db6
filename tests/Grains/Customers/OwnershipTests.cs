using SalesFloor.Customers;

namespace SalesFloor.Tests.Customers;

public sealed class OwnershipTests
{
    private static readonly DateTimeOffset s_now = new(2026, 6, 1, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly VisitId s_visit = new(Guid.CreateVersion7(s_now));

    [Fact]
    [Trait("Rule", "OWN-01")]
    public void Whoever_receives_a_customer_of_nobody_owns_him()
    {
        var (answer, facts) = Ownership.Decide(CustomerBook.Unknown, Received("ada"));

        Assert.Equal(new ReceptionOutcome.Owned(new("ada")), answer);
        Assert.Equal("ada", facts.Aggregate(CustomerBook.Unknown, CustomerFold.Apply).Owner?.Value);
    }

    [Theory]
    [Trait("Rule", "OWN-01")]
    [Trait("Rule", "I-06")]
    [InlineData(ReceptionTakes.IfNobodys)]
    [InlineData(ReceptionTakes.Nothing)]
    public void A_customer_with_an_owner_stays_his_whoever_receives_him(ReceptionTakes takes)
    {
        var (answer, facts) = Ownership.Decide(Of("ada"), Received("ben", takes));

        Assert.Equal(new ReceptionOutcome.StaysWith(new("ada")), answer);
        Assert.Equal("ada", facts.Aggregate(Of("ada"), CustomerFold.Apply).Owner?.Value);
    }

    [Theory]
    [Trait("Rule", "I-06")]
    [InlineData(null, ReceptionTakes.IfNobodys)]
    [InlineData("ada", ReceptionTakes.IfNobodys)]
    [InlineData("ada", ReceptionTakes.Always)]
    [InlineData("ben", ReceptionTakes.Nothing)]
    public void A_reception_that_is_taken_back_leaves_nothing_behind(string? owner, ReceptionTakes takes)
    {
        var before = owner is null ? CustomerBook.Unknown : Of(owner);
        var received = Ownership.Decide(before, Received("ben", takes)).Facts.Aggregate(before, CustomerFold.Apply);

        var (answer, facts) = Ownership.Decide(received, new UndoReception(s_visit, s_now, "desk"));
        var after = facts.Aggregate(received, CustomerFold.Apply);

        Assert.True(answer);
        Assert.Equal(before with { Receptions = [] }, after with { Receptions = [] });
        Assert.Empty(after.Receptions);
        Assert.Empty(Ownership.Decide(after, new UndoReception(s_visit, s_now, "desk")).Facts);
    }

    [Fact]
    [Trait("Rule", "X-01")]
    public void In_the_mode_AlwaysNew_the_old_owner_loses_him_and_the_fact_says_from_whom()
    {
        var (_, facts) = Ownership.Decide(Of("ada"), Received("ben", ReceptionTakes.Always));

        var began = Assert.Single(facts.OfType<OwnershipBegan>());
        Assert.Equal(("ben", "ada"), (began.Owner.Value, began.From!.Value.Value));
    }

    [Fact]
    public void A_lapsed_customer_moves_only_from_the_owner_the_desk_saw()
    {
        Assert.Equal("ben", After(Received("ben", ReceptionTakes.IfLapsed, insteadOf: "ada")));
        Assert.Equal("ada", After(Received("ben", ReceptionTakes.IfLapsed, insteadOf: "cai")));

        static string? After(ReceiveCustomer command) => Ownership.Decide(Of("ada"), command).Facts.Aggregate(Of("ada"), CustomerFold.Apply).Owner?.Value;
    }

    [Fact]
    [Trait("Rule", "I-06")]
    public void The_same_reception_again_answers_the_same_and_changes_nothing()
    {
        var first = Ownership.Decide(CustomerBook.Unknown, Received("ada"));
        var again = Ownership.Decide(first.Facts.Aggregate(CustomerBook.Unknown, CustomerFold.Apply), Received("ada"));

        Assert.Equal(first.Answer, again.Answer);
        Assert.Empty(again.Facts);
    }

    private static ReceiveCustomer Received(string rep, ReceptionTakes takes = ReceptionTakes.IfNobodys, string? insteadOf = null) =>
        new(s_visit, new("main"), new(rep), takes, insteadOf is null ? null : new SalespersonId(insteadOf), "王", "+8613812345678", s_now, rep);

    private static CustomerBook Of(string owner) => CustomerBook.Unknown with { Exists = true, Owner = new(owner) };
}
