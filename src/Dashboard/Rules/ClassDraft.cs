using SalesFloor.Customers;

namespace SalesFloor.Dashboard.Rules;

/// <summary>The rules of classes while somebody changes them (CUS-09, CUS-11). Zero days is no frequency.</summary>
public sealed class ClassDraft(ClassRules inForce)
{
    private const int MostDays = 3650;

    private readonly GradingRules _grading = inForce.Grading ?? GradingRules.Default;

    /// <summary>The classes with their days, the best first.</summary>
    public IReadOnlyList<(string Grade, TypedNumber Days)> Visits { get; } = [.. ClassRules.Grades.Select(grade => (grade, new TypedNumber(inForce.Days(grade) ?? 0, 0, MostDays)))];

    /// <summary>Over how many months purchases are counted; zero is no proposals.</summary>
    public TypedNumber Months { get; } = new((inForce.Grading ?? GradingRules.Default).Months, 0, 120);

    /// <summary>How many of the three terms are to be met.</summary>
    public TypedNumber Needed { get; } = new((inForce.Grading ?? GradingRules.Default).Needed, 1, 3);

    /// <summary>What the classes A, B and C ask for.</summary>
    public IReadOnlyList<GradeDraft> Terms { get; } =
    [
        new("A", (inForce.Grading ?? GradingRules.Default).A),
        new("B", (inForce.Grading ?? GradingRules.Default).B),
        new("C", (inForce.Grading ?? GradingRules.Default).C),
    ];

    /// <summary>Every number of the form.</summary>
    public IEnumerable<TypedNumber> Numbers => Visits.Select(visit => visit.Days).Concat(Terms.SelectMany(terms => terms.Numbers)).Append(Months).Append(Needed);

    /// <summary>Whether a class asks for less than a lower one.</summary>
    public bool IsUpsideDown => Terms.Zip(Terms.Skip(1)).Any(pair => pair.First.AsksForLessThan(pair.Second));

    /// <summary>The rules as they would be.</summary>
    public ClassRules Rules => new(Days(0), Days(1), Days(2), Days(3), Grading == _grading ? inForce.Grading : Grading);

    private GradingRules Grading => new(Months.Whole, Needed.Whole, Terms[0].Terms, Terms[1].Terms, Terms[2].Terms);

    private int? Days(int place) => Visits[place].Days.Whole is > 0 and var days ? days : null;
}

/// <summary>What a class asks for, while somebody changes it.</summary>
public sealed class GradeDraft(string grade, GradeTerms inForce)
{
    private const decimal MostMoney = 1_000_000_000_000;

    /// <summary>The class.</summary>
    public string Grade => grade;

    /// <summary>What he has to have bought for.</summary>
    public TypedNumber Amount { get; } = new(inForce.Amount, 0, MostMoney, places: 2);

    /// <summary>How often.</summary>
    public TypedNumber Purchases { get; } = new(inForce.Purchases, 0, 1000);

    /// <summary>For how many years he has to have been a customer.</summary>
    public TypedNumber Years { get; } = new(inForce.Years, 0, 100);

    /// <summary>Its numbers.</summary>
    public IEnumerable<TypedNumber> Numbers => [Amount, Purchases, Years];

    /// <summary>The terms as they would be.</summary>
    public GradeTerms Terms => new(Amount.Known, Purchases.Whole, Years.Whole);

    /// <summary>Whether anything of it is less than a lower class asks for.</summary>
    public bool AsksForLessThan(GradeDraft lower) => Terms.Amount < lower.Terms.Amount || Terms.Purchases < lower.Terms.Purchases || Terms.Years < lower.Terms.Years;
}
