using SalesFloor.Customers;
using SalesFloor.Showrooms;
using static SalesFloor.Tests.Customers.Archive;

namespace SalesFloor.Tests.Customers;

public sealed class ClaimsTests
{
    [Fact]
    [Trait("Rule", "OWN-02")]
    [Trait("Rule", "OWN-03")]
    public void A_reported_customer_is_nobodys_until_the_manager_has_confirmed_him()
    {
        var archive = new Archive().Done(Claim(Ada));

        Assert.Equal((Ada, archive.Now, ClaimStatus.Claimed), (archive.Customer.Care!.Claim!.Rep, archive.Customer.Care.Claim.At, archive.Customer.Care.Claim.Status)); // the moment is the server's
        Assert.Null(archive.Customer.Owner);

        archive.Done(new VerifyClaim(Main, Manager));
        Assert.Equal((Ada, ClaimStatus.Verified), (archive.Customer.Owner!.Value, archive.Customer.Care!.Claim!.Status));
    }

    [Fact]
    [Trait("Rule", "OWN-01")]
    [Trait("Rule", "I-06")]
    public void The_first_report_wins_and_the_second_is_told_by_whom()
    {
        var archive = new Archive().Done(Claim(Ada));
        var second = archive.Give(Claim(Ben))!;
        Assert.Equal((CustomerRefusal.ClaimedByAnother, Ada), (second.Reason, second.Who!.Value));

        archive.Done(new VerifyClaim(Main, Manager));
        var third = archive.Give(Claim(Ben))!;
        Assert.Equal((CustomerRefusal.OwnedByAnother, Ada), (third.Reason, third.Who!.Value));
    }

    [Fact]
    [Trait("Rule", "OWN-04")]
    [Trait("Rule", "I-09")]
    public void Nobody_speaks_to_a_reported_customer_before_he_is_confirmed()
    {
        var archive = new Archive().Done(Claim(Ada));

        foreach (var who in new[] { Ada, Ben, Leader, Manager }) Assert.Equal(CustomerRefusal.LockedUntilVerified, archive.Why(Contact(who)));
        Assert.Equal(CustomerRefusal.LockedUntilVerified, archive.Why(new RevealPhone(Main, Ada)));

        archive.Done(new VerifyClaim(Main, Manager)).Done(Contact(Ada));
    }

    [Fact]
    [Trait("Rule", "OWN-09")]
    [Trait("Rule", "OWN-04")]
    [Trait("Rule", "CUS-14")]
    public void The_assistant_files_him_after_the_manager_and_with_the_minimum()
    {
        var archive = new Archive().Done(Claim(Ada));
        var file = new ArchiveCustomer(Main, Assistant);
        Assert.Equal(CustomerRefusal.LockedUntilVerified, archive.Why(file));
        archive.Done(new VerifyClaim(Main, Manager));
        Assert.Equal(CustomerRefusal.NotYours, archive.Why(new ArchiveCustomer(Main, Ada)));

        foreach (var field in new[] { CustomerField.ResponsiblePerson, CustomerField.EnterpriseType, CustomerField.Demand, CustomerField.Address })
        {
            Assert.Equal((CustomerRefusal.MinimumMissing, field.ToString()), archive.Give(file) is { } no ? (no.Reason, no.Field) : default);
            archive.Done(new ChangeFields(Main, Ada, [new(field, "说明")]));
        }

        archive.Done(file);
        Assert.Equal((ClaimStatus.Archived, Assistant), (archive.Customer.Care!.Claim!.Status, archive.Customer.Care.Claim.ArchivedBy!.Value));
    }

    [Theory]
    [Trait("Rule", "OWN-07")]
    [InlineData("王", "12345", CustomerRefusal.PhoneNotANumber)]
    [InlineData(" ", "13812345678", CustomerRefusal.NameMissing)]
    public void A_report_without_a_name_or_a_real_number_is_none(string name, string phone, CustomerRefusal why) => Assert.Equal(why, new Archive().Why(Claim(Ada, phone, name)));

    [Fact]
    [Trait("Rule", "OWN-07")]
    public void A_number_that_proves_false_voids_the_report_and_the_ownership_that_came_of_it()
    {
        var archive = new Archive().OfAda().Done(new RejectClaim(Main, Manager, ClaimRejection.InvalidContact, "空号"));

        Assert.Equal((null, ClaimStatus.Rejected), (archive.Customer.Owner, archive.Customer.Care!.Claim!.Status));
        archive.Done(Claim(Ben)); // and whoever finds the true one may report him
    }

    [Fact]
    [Trait("Rule", "OWN-03")]
    [Trait("Rule", "X-02")]
    public void Whom_the_desk_received_meanwhile_is_found_in_the_archive()
    {
        var archive = new Archive().Done(Claim(Ada));
        var received = Ownership.Decide(archive.Customer, new ReceiveCustomer(VisitId.New(), Main, Ben, ReceptionTakes.IfNobodys, null, null, null, archive.Now, "ben"));
        var customer = received.Facts.Aggregate(archive.Customer, CustomerFold.Apply);

        var refused = CareRule.Decide(customer, new VerifyClaim(Main, Manager), archive.Plan, archive.Now).Refused!;

        Assert.Equal((CustomerRefusal.OwnedByAnother, Ben), (refused.Reason, refused.Who!.Value));
    }

    [Fact]
    [Trait("Rule", "OWN-17")]
    [Trait("Rule", "OWN-11")]
    public void A_lead_of_a_fair_is_the_companys_until_the_manager_gives_him_to_a_rep()
    {
        var archive = new Archive().Done(new EnterCompanyLead(Main, Assistant, Guid.CreateVersion7(), "春季车展", "李雷", "13912345678"));
        Assert.Equal((null, "春季车展"), (archive.Customer.Owner, archive.Customer.Care!.Pool!.Event));

        Assert.Equal(CustomerRefusal.InPool, archive.Why(Claim(Ada, "13912345678")));
        Assert.Equal(CustomerRefusal.InPool, archive.Why(Contact(Ada)));
        Assert.Equal(CustomerRefusal.NotYours, archive.Why(new AssignCustomer(Main, Ada, Ada)));
        Assert.Equal(CustomerRefusal.RepUnknown, archive.Why(new AssignCustomer(Main, Manager, Assistant)));

        archive.Done(new AssignCustomer(Main, Manager, Ben));
        Assert.Equal(Ben, archive.Customer.Owner);
        Assert.Equal(CustomerRefusal.NotNobodys, archive.Why(new AssignCustomer(Main, Manager, Ada)));
    }
}
