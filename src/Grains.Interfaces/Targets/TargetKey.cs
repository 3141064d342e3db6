namespace SalesFloor.Targets;

/// <summary>Whose target it is (TGT-04): the company's, a showroom's, a group's or a rep's. Whatever is further down names all above it.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetScope.v1")]
public sealed record TargetScope(ShowroomId? Showroom = null, GroupId? Group = null, SalespersonId? Rep = null)
{
    /// <summary>The whole company's.</summary>
    public static TargetScope Company { get; } = new();

    /// <summary>How far down the tree it is.</summary>
    public TargetLevel Level() => this switch
    {
        { Rep: not null } => TargetLevel.Rep,
        { Group: not null } => TargetLevel.Group,
        { Showroom: not null } => TargetLevel.Showroom,
        _ => TargetLevel.Company,
    };

    /// <summary>Whose it is part of; null for the company.</summary>
    public TargetScope? Parent() => Level() switch
    {
        TargetLevel.Rep => new(Showroom, Group),
        TargetLevel.Group => new(Showroom),
        TargetLevel.Showroom => Company,
        _ => null,
    };
}

/// <summary>The levels of the tree of targets.</summary>
[GenerateSerializer, Alias("targets.TargetLevel.v1")]
public enum TargetLevel { Company = 1, Showroom = 2, Group = 3, Rep = 4 }

/// <summary>The lengths of targets (TGT-01…03). A week is that part of a week from Monday to Sunday that lies in one month, so that weeks add up to months.</summary>
[GenerateSerializer, Alias("targets.PeriodKind.v1")]
public enum PeriodKind { Year = 1, Quarter = 2, Month = 3, Week = 4, Day = 5 }

/// <summary>A stretch of local days, both included.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetPeriod.v1")]
public sealed record TargetPeriod(PeriodKind Kind, DateOnly From, DateOnly Until)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Has(DateOnly day) => From <= day && day <= Until;

    /// <summary>Whether another lies in it whole.</summary>
    public bool Has(TargetPeriod other) => From <= other.From && other.Until <= Until;
}

/// <summary>What is aimed at (TGT-06, TGT-07; rulebook §5). Up to <see cref="Traffic"/> the floor counts it; the others are measured elsewhere and stated at the end.</summary>
[GenerateSerializer, Alias("targets.TargetMetric.v1")]
public enum TargetMetric
{
    /// <summary>Amount of deals made.</summary>
    SalesAmount = 1,
    /// <summary>Pieces sold.</summary>
    Quantity = 2,
    Deals = 3,
    NewCustomers = 4,
    Visits = 5,
    Calls = 6,
    /// <summary>Money that finance has received.</summary>
    MoneyReceived = 7,
    BeBacks = 8,
    Appointments = 9,
    /// <summary>Walk-ins and calls together (MKT-01, MKT-03).</summary>
    Traffic = 10,
    /// <summary>Customers' satisfaction, percent.</summary>
    Satisfaction = 20,
    /// <summary>Share of the market, percent.</summary>
    MarketShare = 21,
    /// <summary>Share of the products that are to be pushed, percent.</summary>
    ProductMix = 22,
}

/// <summary>In what a target is stated: money to the cent, whole numbers, or percent to a tenth.</summary>
[GenerateSerializer, Alias("targets.TargetUnit.v1")]
public enum TargetUnit { Money = 1, Count = 2, Percent = 3 }

/// <summary>One place in the plan of a year (TGT-05): whose, when, what; of which product and region, null for all.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetKey.v1")]
public sealed record TargetKey(TargetScope Scope, TargetPeriod Period, TargetMetric Metric, string? Product = null, string? Region = null);
