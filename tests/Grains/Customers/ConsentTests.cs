using SalesFloor.Customers;
using static SalesFloor.Tests.Customers.Archive;

namespace SalesFloor.Tests.Customers;

public sealed class ConsentTests
{
    [Fact]
    [Trait("Rule", "OWN-05")]
    [Trait("Rule", "I-07")]
    public void Nobody_else_speaks_to_an_owned_customer_without_the_owners_consent()
    {
        var archive = new Archive().OfAda();

        var refused = archive.Give(Contact(Ben))!;
        Assert.Equal((CustomerRefusal.NoConsent, Ada), (refused.Reason, refused.Who!.Value));
        Assert.Equal(CustomerRefusal.NoConsent, archive.Why(new RevealPhone(Main, Ben)));
        Assert.Equal(CustomerRefusal.NotYours, archive.Why(new GiveConsent(Main, Ben, Cai)));
        Assert.Equal(CustomerRefusal.NotYours, archive.Why(new GiveConsent(Main, Manager, Ben))); // only the owner's own
    }

    [Fact]
    [Trait("Rule", "OWN-05")]
    public void A_consent_for_one_contact_is_used_up_by_it()
    {
        var archive = new Archive().OfAda().Done(new GiveConsent(Main, Ada, Ben)).Done(Contact(Ben));

        Assert.Equal(Ada, Assert.IsType<FollowedUp>(Assert.Single(archive.Facts)).OnConsentOf);
        Assert.Equal(CustomerRefusal.NoConsent, archive.Why(Contact(Ben)));
    }

    [Fact]
    [Trait("Rule", "OWN-05")]
    public void A_consent_for_a_time_ends_with_it_or_when_it_is_revoked()
    {
        var archive = new Archive().OfAda();
        archive.Done(new GiveConsent(Main, Ada, Ben, archive.Now.AddDays(2))).Done(Contact(Ben)).Done(Contact(Ben));
        archive.Now = archive.Now.AddDays(2);
        Assert.Equal(CustomerRefusal.NoConsent, archive.Why(Contact(Ben)));

        archive.Done(new GiveConsent(Main, Ada, Ben, archive.Now.AddDays(2))).Done(new RevokeConsent(Main, Ada, Ben));
        Assert.Equal(CustomerRefusal.NoConsent, archive.Why(Contact(Ben)));
        Assert.Equal(CustomerRefusal.NothingToRevoke, archive.Why(new RevokeConsent(Main, Ada, Ben)));
    }

    [Fact]
    [Trait("Rule", "OWN-05")]
    public void A_consent_of_the_owner_before_is_worth_nothing()
    {
        var archive = new Archive().OfAda();
        archive.Done(new GiveConsent(Main, Ada, Ben, archive.Now.AddYears(1)));
        archive.Now = archive.Now.AddMonths(4);
        archive.Done(new TransferCustomer(Main, Manager, Cai, "三个月没有联系"));

        Assert.Equal((CustomerRefusal.NoConsent, Cai), archive.Give(Contact(Ben)) is { } no ? (no.Reason, no.Who!.Value) : default);
    }

    [Fact]
    [Trait("Rule", "X-21")]
    [Trait("Rule", "SEC-02")]
    public void The_whole_number_is_for_owner_manager_and_desk_and_who_saw_it_is_recorded()
    {
        var archive = new Archive().OfAda();

        foreach (var who in new[] { Ada, Manager, Secretary })
        {
            archive.Done(new RevealPhone(Main, who));
            Assert.Equal(who, Assert.IsType<PhoneRevealed>(Assert.Single(archive.Facts)).By);
        }

        foreach (var who in new[] { Ben, Cai, Assistant, Director, new SalespersonId("fin") }) Assert.NotNull(archive.Give(new RevealPhone(Main, who)));
    }

    [Fact]
    [Trait("Rule", "OWN-12")]
    [Trait("Rule", "X-31")]
    public void A_major_customer_has_a_manager_beside_his_owner_and_stays_his()
    {
        var archive = new Archive().OfAda().Done(new FlagKeyAccount(Main, Director, Director)).Done(Contact(Director, ContactKind.Meeting));

        Assert.Equal((Ada, Director), (archive.Customer.Owner!.Value, archive.Customer.Care!.KeyAccount!.Value));
        Assert.Equal(CustomerRefusal.NotYours, archive.Why(new FlagKeyAccount(Main, Ada, Manager)));
        archive.Done(new FlagKeyAccount(Main, Manager, null));
        Assert.Equal(CustomerRefusal.NotYours, archive.Why(Contact(Director)));
    }

    [Fact]
    [Trait("Rule", "OWN-19")]
    [Trait("Rule", "CUS-25")]
    public void The_owner_keeps_in_touch_and_says_when_he_will_again()
    {
        var archive = new Archive().OfAda();
        archive.Now = archive.Now.AddDays(20);
        archive.Done(Contact(Ada, ContactKind.HomeVisit) with { NextOn = new(2026, 4, 1) });

        Assert.Equal((archive.Now, new DateOnly(2026, 4, 1)), (archive.Customer.MaintainedAt!.Value, archive.Customer.Care!.NextContactOn!.Value));
    }
}
