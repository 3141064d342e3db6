namespace SalesFloor.Customers;

/// <summary>What a customer's class A, B, C or D means in a showroom (CUS-09, CUS-11). The rulebook leaves the numbers blank: these are the house's own.</summary>
/// <param name="DaysA">After how many days an A customer is to be visited or called again; null is no frequency of its own.</param>
/// <param name="DaysB">The same for B.</param>
/// <param name="DaysC">The same for C.</param>
/// <param name="DaysD">The same for D.</param>
/// <param name="Grading">What a class is proposed by; null is <see cref="GradingRules.Default"/>.</param>
[GenerateSerializer, Immutable, Alias("customers.ClassRules.v1")]
public sealed record ClassRules(int? DaysA, int? DaysB, int? DaysC, int? DaysD, GradingRules? Grading = null)
{
    /// <summary>The classes, the best first.</summary>
    public static IReadOnlyList<string> Grades { get; } = ["A", "B", "C", "D"];

    /// <summary>A week, two weeks, a month, a quarter.</summary>
    public static ClassRules Default { get; } = new(7, 14, 30, 90);

    /// <summary>The days of a class; null where it has none, or where this is none.</summary>
    public int? Days(string? grade) => grade switch { "A" => DaysA, "B" => DaysB, "C" => DaysC, "D" => DaysD, _ => null };
}

/// <summary>By what a class is proposed (CUS-11): what he bought for, how often he bought, how long he has been a customer. Whoever meets <paramref name="Needed"/> of the three terms of a class is proposed for it; who meets those of none is D.</summary>
/// <param name="Months">Over how many calendar months amount and purchases are counted; zero is no proposals.</param>
/// <param name="Needed">How many of the three terms have to be met: one to three.</param>
[GenerateSerializer, Immutable, Alias("customers.GradingRules.v1")]
public sealed record GradingRules(int Months, int Needed, GradeTerms A, GradeTerms B, GradeTerms C)
{
    /// <summary>Two of three in two years: half a million, four purchases, three years; two hundred thousand, two purchases, two years; anything bought.</summary>
    public static GradingRules Default { get; } = new(24, 2, new(500_000, 4, 3), new(200_000, 2, 2), new(1, 1, 1));
}

/// <summary>What a class asks for. <paramref name="Amount"/>: in the currency of the showroom's deals; <paramref name="Years"/>: whole years between his first purchase and today, with a purchase after the first.</summary>
[GenerateSerializer, Immutable, Alias("customers.GradeTerms.v1")]
public sealed record GradeTerms(decimal Amount, int Purchases, int Years);

/// <summary>How it stands with the next visit of a customer: not due before a later day; due today; overdue.</summary>
public enum VisitStanding { Later = 1, Today = 2, Overdue = 3 }

/// <summary>The next visit or call that a customer's class asks for (CUS-09): so many <paramref name="Days"/> after <paramref name="Since"/>, the local day of the last contact that counted. <paramref name="DaysLate"/>: how many days it is overdue, zero where it is not.</summary>
public sealed record VisitDue(string Grade, int Days, DateOnly Since, DateOnly By, VisitStanding Standing, int DaysLate);

/// <summary>How many customers of a rep are to be visited today or are overdue; <paramref name="DaysLate"/>: the longest, in days.</summary>
public sealed record RepVisitsDue(SalespersonId Rep, int Due, int DaysLate);

/// <summary>A class that a customer's deals in a showroom speak for (CUS-11), with the numbers it rests on. Nothing changes by it: the owner or the manager accepts it, or not.</summary>
/// <param name="Grade">The class.</param>
/// <param name="Now">What he is now; null where he has none.</param>
/// <param name="Amount">What he bought for within the months, in <paramref name="Currency"/>; what he paid in another currency is not added up.</param>
/// <param name="Purchases">How often he bought within them.</param>
/// <param name="Years">Whole years since his first purchase where he bought again since, else zero.</param>
/// <param name="Terms">What the class asks for; what C would ask for where he meets the terms of none.</param>
public sealed record GradeProposal(string Grade, string? Now, decimal Amount, string Currency, int Purchases, int Years, int Months, int Needed, GradeTerms Terms)
{
    /// <summary>Whether it is another class than he has.</summary>
    public bool Changes => Grade != Now;
}
