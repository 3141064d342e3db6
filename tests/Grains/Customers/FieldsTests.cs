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

    [Fact]
    [Trait("Rule", "CUS-14")]
    public void A_showrooms_rules_leave_fields_out_of_the_file_and_say_what_the_archive_needs()
    {
        var archive = new Archive(FloorRules.Default with { FileFields = new([CustomerField.Address], [CustomerField.Demand]) }).OfAda();

        Assert.Equal(CustomerRefusal.FieldUnknown, archive.Why(new ChangeFields(Main, Ada, [new(CustomerField.Address, "江边路 1 号")])));
        Assert.Equal((CustomerRefusal.MinimumMissing, "Demand"), archive.Give(new ArchiveCustomer(Main, Assistant)) is { } no ? (no.Reason, no.Field) : default);
        archive.Done(new ChangeFields(Main, Ada, [new(CustomerField.Demand, "两台")])).Done(new ArchiveCustomer(Main, Assistant));
    }

    [Theory]
    [Trait("Rule", "CUS-04")]
    [Trait("Rule", "CUS-05")]
    [Trait("Rule", "CUS-06")]
    [Trait("Rule", "CUS-07")]
    [Trait("Rule", "CUS-08")]
    [Trait("Rule", "CUS-10")]
    [Trait("Rule", "CUS-13")]
    [Trait("Rule", "X-15")]
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
    [Trait("Rule", "X-15")]
    public void The_ways_to_class_a_customer_do_not_depend_on_each_other_in_any_showroom()
    {
        foreach (var sold in Enum.GetValues<SoldHere>())
        {
            var classes = FileTemplates.Of(sold).Where(terms => terms.Section == FieldSection.Classes).ToArray();
            var archive = new Archive(FloorRules.Default with { Sold = sold }).OfAda().Done(new ChangeFields(Main, Ada, [.. classes.Select(terms => new FieldValue(terms.Field, terms.Choices!.Value[^1]))]));

            archive.Done(new ChangeFields(Main, Ada, [new(CustomerField.Grade, "A")]));

            Assert.All(classes.Where(terms => terms.Field != CustomerField.Grade), terms => Assert.Equal(terms.Choices!.Value[^1], archive.Customer.Care!.Of(terms.Field)));
        }
    }

    [Theory]
    [Trait("Rule", "CUS-15")]
    [Trait("Rule", "CUS-16")]
    [Trait("Rule", "CUS-17")]
    [Trait("Rule", "CUS-01")]
    [InlineData(FieldSection.Basic, CustomerField.ContactPerson, CustomerField.Position, CustomerField.FoundedOn, CustomerField.TradingSince, CustomerField.Organisation, CustomerField.Industry, CustomerField.Products)]
    [InlineData(FieldSection.Business, CustomerField.Sales, CustomerField.HeadRelationship, CustomerField.Competitors, CustomerField.Cooperation)]
    [InlineData(FieldSection.Trading, CustomerField.SalesActivity, CustomerField.Problems, CustomerField.Advantages, CustomerField.CounterMeasures, CustomerField.Reputation, CustomerField.CreditStatus, CustomerField.TradingTerms, CustomerField.CreditProblems)]
    public void The_file_of_a_company_has_the_data_of_its_section_and_keeps_what_was_written_last(FieldSection section, params CustomerField[] fields)
    {
        Assert.Equal(fields, FileTemplates.Of(SoldHere.Goods).Where(terms => terms.Section == section).Select(terms => terms.Field));
        var archive = new Archive().OfAda().Done(new ChangeFields(Main, Ada, [.. fields.Select(field => new FieldValue(field, "before"))]));
        archive.Now = archive.Now.AddDays(3);

        archive.Done(new ChangeFields(Main, Ada, [.. fields.Select(field => new FieldValue(field, $"{field} now"))]));

        Assert.All(fields, field => Assert.Equal($"{field} now", archive.Customer.Care!.Of(field)));
        Assert.Equal(archive.Now, Assert.Single(archive.Facts).At);
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
