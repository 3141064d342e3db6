using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

/// <summary>A field of a customer's file. Phone and name are not among them: they are the customer's own.</summary>
[GenerateSerializer, Alias("customers.CustomerField.v1")]
public enum CustomerField
{
    // CUS-14: the minimum.
    Company = 1, ResponsiblePerson = 2, EnterpriseType = 3, Demand = 4, Address = 5,

    // CUS-15: basic data.
    ContactPerson = 10, Position = 11, FoundedOn = 12, TradingSince = 13, Organisation = 14, Industry = 15, Products = 16,

    // CUS-16: business status.
    Sales = 20, HeadRelationship = 21, Competitors = 22, Cooperation = 23,

    // CUS-17: trading status.
    SalesActivity = 30, Problems = 31, Advantages = 32, CounterMeasures = 33, Reputation = 34, CreditStatus = 35, TradingTerms = 36, CreditProblems = 37,

    // CUS-04…CUS-11, X-15: independent dimensions.
    TimeClass = 40, TradeStage = 41, Nature = 42, Volume = 43, Importance = 44, Grade = 45, LifeCycle = 46, ServiceLevel = 47,

    // CUS-25: 4S.
    Age = 50, Gender = 51, PurchaseTime = 52, Model = 53,

    // Homes.
    UnitWanted = 60, Purpose = 61, Household = 62,
}

/// <summary>A part of the file.</summary>
public enum FieldSection { Minimum = 1, Basic = 2, Business = 3, Trading = 4, Classes = 5, Wishes = 6 }

/// <summary>A field as a template has it: where it stands, whether the archive needs it, and, where it is a choice, its codes.</summary>
public sealed record FieldTerms(CustomerField Field, FieldSection Section, bool Needed = false, ImmutableArray<string>? Choices = null);

/// <summary>Which fields the file of a customer has, by what the showroom sells (CUS-04…CUS-17, CUS-24, CUS-25).</summary>
public static class FileTemplates
{
    /// <summary>Longest text of a field.</summary>
    public const int LongestText = 200;

    private static readonly ImmutableArray<FieldTerms> s_classes =
    [
        new(CustomerField.TimeClass, FieldSection.Classes, Choices: ["old", "new", "potential"]),
        new(CustomerField.TradeStage, FieldSection.Classes, Choices: ["traded", "in-execution", "in-development"]),
        new(CustomerField.Nature, FieldSection.Classes, Choices: ["government", "company", "distributor", "person"]),
        new(CustomerField.Volume, FieldSection.Classes, Choices: ["key", "general", "scattered"]),
        new(CustomerField.Importance, FieldSection.Classes, Choices: ["key", "high-potential", "ordinary"]),
        new(CustomerField.Grade, FieldSection.Classes, Choices: ["A", "B", "C", "D"]),
        new(CustomerField.LifeCycle, FieldSection.Classes, Choices: ["new", "potential", "mature", "lost"]),
        new(CustomerField.ServiceLevel, FieldSection.Classes, Choices: ["vip", "preferred", "standard"]),
    ];

    private static readonly ImmutableArray<FieldTerms> s_goods =
    [
        new(CustomerField.Company, FieldSection.Minimum, true),
        new(CustomerField.ResponsiblePerson, FieldSection.Minimum, true),
        new(CustomerField.EnterpriseType, FieldSection.Minimum, true),
        new(CustomerField.Demand, FieldSection.Minimum, true),
        new(CustomerField.Address, FieldSection.Minimum, true),
        .. Plain(FieldSection.Basic, CustomerField.ContactPerson, CustomerField.Position, CustomerField.FoundedOn, CustomerField.TradingSince, CustomerField.Organisation, CustomerField.Industry, CustomerField.Products),
        .. Plain(FieldSection.Business, CustomerField.Sales, CustomerField.HeadRelationship, CustomerField.Competitors, CustomerField.Cooperation),
        .. Plain(FieldSection.Trading, CustomerField.SalesActivity, CustomerField.Problems, CustomerField.Advantages, CustomerField.CounterMeasures, CustomerField.Reputation, CustomerField.CreditStatus, CustomerField.TradingTerms, CustomerField.CreditProblems),
        .. s_classes,
    ];

    private static readonly ImmutableArray<FieldTerms> s_homes =
    [
        new(CustomerField.Demand, FieldSection.Minimum, true),
        new(CustomerField.Address, FieldSection.Minimum, true),
        .. Plain(FieldSection.Wishes, CustomerField.UnitWanted, CustomerField.Purpose, CustomerField.Household, CustomerField.PurchaseTime),
        .. Plain(FieldSection.Basic, CustomerField.Age, CustomerField.Company, CustomerField.Position),
        .. s_classes,
    ];

    private static readonly ImmutableArray<FieldTerms> s_cars =
    [
        new(CustomerField.Demand, FieldSection.Minimum, true),
        new(CustomerField.Age, FieldSection.Wishes),
        new(CustomerField.Gender, FieldSection.Wishes, Choices: ["female", "male"]),
        .. Plain(FieldSection.Wishes, CustomerField.Model, CustomerField.PurchaseTime),
        .. Plain(FieldSection.Basic, CustomerField.Address, CustomerField.Company, CustomerField.Position),
        .. s_classes,
    ];

    /// <summary>The fields of a file in their order.</summary>
    public static ImmutableArray<FieldTerms> Of(SoldHere sold) => sold switch
    {
        SoldHere.Goods => s_goods,
        SoldHere.Homes => s_homes,
        SoldHere.Cars => s_cars,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The fields of a file as a showroom's rules have them.</summary>
    public static ImmutableArray<FieldTerms> Of(FloorRules rules) => rules.FileFields is not { } file ? Of(rules.Sold)
        : [.. Of(rules.Sold).Where(terms => !file.LeftOut.Contains(terms.Field)).Select(terms => terms with { Needed = file.Needed.Contains(terms.Field) })];

    private static IEnumerable<FieldTerms> Plain(FieldSection section, params CustomerField[] fields) => fields.Select(field => new FieldTerms(field, section));
}
