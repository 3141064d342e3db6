using SalesFloor.Customers;
using SalesFloor.Showrooms;
using static SalesFloor.Tests.Customers.Archive;

namespace SalesFloor.Tests.Customers;

public sealed class FieldsTests
{
    [Theory]
    [Trait("Rule", "CUS-14")]
    [InlineData(SoldHere.Goods, CustomerField.Company, CustomerField.ResponsiblePerson, CustomerField.EnterpriseType, CustomerField.Demand, CustomerField.Address)]
    [InlineData(SoldHere.Homes, CustomerField.Demand, CustomerField.Address)]
    [InlineData(SoldHere.Cars, CustomerField.Demand)]
    public void The_minimum_is_what_the_template_needs(SoldHere sold, params CustomerField[] needed) =>
        Assert.Equal(needed, FileTemplates.Of(sold).Where(terms => terms.Needed).Select(terms => terms.Field));

    [Theory]
    [Trait("Rule", "CUS-04")]
    [InlineData(CustomerField.TimeClass, "old", "new", "potential")]
    [InlineData(CustomerField.TradeStage, "traded", "in-execution", "in-development")]
    [InlineData(CustomerField.Nature, "government", "company", "distributor", "person")]
    [InlineData(CustomerField.Volume, "key", "general", "scattered")]
    [InlineData(CustomerField.Importance, "key", "high-potential", "ordinary")]
    [InlineData(CustomerField.Grade, "A", "B", "C", "D")]
    [InlineData(CustomerField.LifeCycle, "new", "potential", "mature", "lost")]
    public void A_class_takes_its_own_words_and_no_others(CustomerField field, params string[] words)
    {
        var archive = new Archive().OfAda();
        foreach (var word in words)
        {
            archive.Done(new ChangeFields(Main, Ada, [new(field, word)]));
            Assert.Equal(word, archive.Customer.Care!.Of(field));
        }

        Assert.Equal(CustomerRefusal.FieldUnknown, archive.Why(new ChangeFields(Main, Ada, [new(field, "anything")])));
    }

    [Fact]
    [Trait("Rule", "CUS-25")]
    public void A_car_showroom_asks_for_age_gender_need_and_time_of_purchase_and_a_shop_does_not()
    {
        var archive = new Archive(FloorRules.Default with { Sold = SoldHere.Cars }).OfAda();
        archive.Done(new ChangeFields(Main, Ada, [new(CustomerField.Age, "35"), new(CustomerField.Gender, "female"), new(CustomerField.Demand, "七座"), new(CustomerField.PurchaseTime, "国庆前")]));
        Assert.Equal("国庆前", archive.Customer.Care!.Of(CustomerField.PurchaseTime));

        Assert.Equal(CustomerRefusal.FieldUnknown, new Archive().OfAda().Why(new ChangeFields(Main, Ada, [new(CustomerField.Gender, "female")])));
    }

    [Fact]
    [Trait("Rule", "CUS-24")]
    [Trait("Rule", "CUS-19")]
    public void What_a_consultant_learns_at_an_event_is_recorded_with_who_and_when_and_what_was_there_before()
    {
        var archive = new Archive(FloorRules.Default with { Sold = SoldHere.Cars }).Done(new EnterCompanyLead(Main, Manager, Guid.CreateVersion7(), "商场巡展", "李雷", "13912345678")).Done(new AssignCustomer(Main, Manager, Ada));
        archive.Done(new ChangeFields(Main, Ada, [new(CustomerField.Demand, "紧凑型"), new(CustomerField.Model, "A3")]));
        archive.Now = archive.Now.AddDays(1);
        archive.Done(new ChangeFields(Main, Ada, [new(CustomerField.Demand, "紧凑型"), new(CustomerField.Model, "A4")]));

        var changed = Assert.IsType<FieldsChanged>(Assert.Single(archive.Facts));
        Assert.Equal((archive.Now, Ada), (changed.At, changed.By));
        Assert.Equal([new FieldValue(CustomerField.Model, "A4")], changed.Fields); // what did not change is no news
    }

    [Fact]
    public void Others_do_not_write_in_a_file()
    {
        var archive = new Archive().OfAda();

        Assert.Equal(CustomerRefusal.NotYours, archive.Why(new ChangeFields(Main, Ben, [new(CustomerField.Demand, "x")])));
        archive.Done(new ChangeFields(Main, Assistant, [new(CustomerField.Demand, "两台")])).Done(new ChangeFields(Main, Manager, [new(CustomerField.Demand, "")]));
        Assert.Null(archive.Customer.Care!.Of(CustomerField.Demand));
    }

    [Fact]
    [Trait("Gap", "5")]
    public void A_customer_has_several_numbers_and_belongs_together_with_others()
    {
        var archive = new Archive().OfAda().Done(new AddPhone(Main, Secretary, Guid.CreateVersion7(), "13700001111")).Done(new LinkCustomer(Main, Manager, new("c-wife"), LinkKind.Family));

        Assert.Equal(["+8613700001111"], archive.Customer.Care!.MorePhones!.Value);
        Assert.Equal([new CustomerLink(new("c-wife"), LinkKind.Family)], archive.Customer.Care.Links!.Value);
        Assert.Equal(Ada, archive.Customer.Owner);
        Assert.Equal(CustomerRefusal.NotYours, archive.Why(new LinkCustomer(Main, Ada, new("c-son"), LinkKind.Family)));
    }
}
