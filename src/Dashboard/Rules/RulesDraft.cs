using SalesFloor.Assignment;
using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Rules;

/// <summary>Rules while somebody changes them. What the form does not show stays as it is in force.</summary>
public sealed class RulesDraft(FloorRules inForce)
{
    /// <summary>Whose turn it is, at the door or for both channels.</summary>
    public TurnStrategy Strategy { get; set; } = inForce.Strategy;

    /// <summary>Whose turn it is for a call, where calls have a rotation of their own.</summary>
    public TurnStrategy CallStrategy { get; set; } = inForce.CallStrategy ?? inForce.Strategy;

    /// <summary>Whether calls have a rotation of their own (ROT-10).</summary>
    public bool CallsApart { get; set; } = !inForce.OneRotationForBothChannels;

    /// <summary>Whether a break counts as presence.</summary>
    public bool SharesOnBreak { get; set; } = inForce.SharesOnBreak;

    /// <summary>Whether markets come before the rotation (ROT-08).</summary>
    public bool UseTerritories { get; set; } = inForce.UseTerritories;

    /// <summary>What happens with whoever forgot his rep .</summary>
    public ForgottenRep ForgottenRep { get; set; } = inForce.ForgottenRep;

    /// <summary>Seconds of an offer at the door.</summary>
    public TypedNumber WalkInSeconds { get; } = new((decimal)inForce.WalkInOffer.TotalSeconds, 5, 600);

    /// <summary>Seconds of an offer on the phone.</summary>
    public TypedNumber CallSeconds { get; } = new((decimal)inForce.CallOffer.TotalSeconds, 5, 600);

    /// <summary>Missed offers in a row until a break; zero is never.</summary>
    public TypedNumber Misses { get; } = new(inForce.Misses(), 0, 20);

    /// <summary>Seconds in which a decision can be undone; zero is never.</summary>
    public TypedNumber UndoSeconds { get; } = new((decimal)inForce.Undo().TotalSeconds, 0, 600);

    /// <summary>Seconds that a called owner has to answer.</summary>
    public TypedNumber PageSeconds { get; } = new((decimal)inForce.Page().TotalSeconds, 10, 600);

    /// <summary>A stand-in's share in percent.</summary>
    public TypedNumber StandInShare { get; } = new(inForce.Share(), 0, 100);

    /// <summary>Months after which a customer may be transferred (OWN-06).</summary>
    public TypedNumber Months { get; } = new(inForce.OwnershipLapsesAfterMonths, 1, 120);

    /// <summary>What is maintenance, when to warn, how long a previous owner waits.</summary>
    public OwnershipDraft Ownership { get; } = new(inForce.Ownership ?? OwnershipRules.Default);

    /// <summary>The fields of a customer's file.</summary>
    public FileDraft File { get; } = new(inForce);

    /// <summary>How often customers of a class are visited, and by what a class is proposed (CUS-09, CUS-11).</summary>
    public ClassDraft Classes { get; } = new(inForce.Classes ?? ClassRules.Default);

    /// <summary>For how many years customers are kept (SEC-07).</summary>
    public TypedNumber KeptYears { get; } = new((inForce.Retention ?? RetentionRules.Default).Years, 1, 99);

    /// <summary>For how many where there was trade.</summary>
    public TypedNumber KeptImportantYears { get; } = new((inForce.Retention ?? RetentionRules.Default).ImportantYears, 1, 99);

    /// <summary>Whether customers may be exported .</summary>
    public bool MayExport { get; set; } = inForce.MayExport;

    /// <summary>The local closing time.</summary>
    public TimeOnly? ClosesAt { get; set; } = inForce.ClosesAt;

    /// <summary>How many telephone lines.</summary>
    public TypedNumber Lines { get; } = new(Telephone(inForce).Lines, 1, 12);

    /// <summary>Minutes after which a call is amber.</summary>
    public TypedNumber WarnMinutes { get; } = new((decimal)Telephone(inForce).WarnAfter.TotalMinutes, 0.5m, 60, places: 2);

    /// <summary>Minutes after which a call is red.</summary>
    public TypedNumber LimitMinutes { get; } = new((decimal)Telephone(inForce).LimitAfter.TotalMinutes, 0.5m, 60, places: 2);

    /// <summary>Days within which a visit is the fruit of a call.</summary>
    public TypedNumber LinkDays { get; } = new(Telephone(inForce).LinkWithinDays, 1, 365);

    /// <summary>Turns given back.</summary>
    public CompensationDraft Compensation { get; } = new(inForce.Compensation ?? CompensationRules.Default);

    /// <summary>Days to be tried on.</summary>
    public int Days { get; set; } = 1;

    /// <summary>The showroom's local time from which they hold; null: as soon as they are approved.</summary>
    public DateTime? FromLocal { get; set; }

    /// <summary>Who proposes.</summary>
    public string? By { get; set; }

    /// <summary>Why.</summary>
    public string? Why { get; set; }

    /// <summary>The rules as they would be.</summary>
    public FloorRules Rules => inForce with
    {
        Strategy = Strategy,
        CallStrategy = CallsApart && CallStrategy != Strategy ? CallStrategy : null,
        OneRotationForBothChannels = !CallsApart,
        SharesOnBreak = SharesOnBreak,
        UseTerritories = UseTerritories,
        ForgottenRep = ForgottenRep,
        WalkInOffer = Seconds(WalkInSeconds),
        CallOffer = Seconds(CallSeconds),
        OwnershipLapsesAfterMonths = Months.Whole,
        MissesUntilBreak = Misses.Whole == inForce.Misses() ? inForce.MissesUntilBreak : Misses.Whole,
        UndoFor = Seconds(UndoSeconds) == inForce.Undo() ? inForce.UndoFor : Seconds(UndoSeconds),
        PageFor = Seconds(PageSeconds) == inForce.Page() ? inForce.PageFor : Seconds(PageSeconds),
        StandInShare = StandInShare.Whole == inForce.Share() ? inForce.StandInShare : StandInShare.Whole,
        ClosesAt = ClosesAt,
        MayExport = MayExport,
        FileFields = File.Rules,
        Classes = Classes.Rules == (inForce.Classes ?? ClassRules.Default) ? inForce.Classes : Classes.Rules,
        Retention = Retention == (inForce.Retention ?? RetentionRules.Default) ? inForce.Retention : Retention,
        Calls = Calls == Telephone(inForce) ? inForce.Calls : Calls,
        Ownership = Ownership.Rules == (inForce.Ownership ?? OwnershipRules.Default) ? inForce.Ownership : Ownership.Rules,
        Compensation = Compensation.Rules == (inForce.Compensation ?? CompensationRules.Default) ? inForce.Compensation : Compensation.Rules,
    };

    /// <summary>How many numbers are none that are right.</summary>
    public int Faults => Compensation.Numbers.Concat(Classes.Numbers)
        .Concat([WalkInSeconds, CallSeconds, Misses, UndoSeconds, PageSeconds, StandInShare, Months, Lines, WarnMinutes, LimitMinutes, LinkDays, Ownership.WarnAtPercent, Ownership.CoolOffDays, KeptYears, KeptImportantYears]).Count(number => number.Value is null)
        + (Ownership.HasMaintenance ? 0 : 1) + (KeptImportantYears.Known < KeptYears.Known ? 1 : 0) + (Classes.IsUpsideDown ? 1 : 0);

    /// <summary>Whether anything differs from what is in force.</summary>
    public bool ChangesSomething => Rules != inForce;

    /// <summary>The moment from which they hold; null: as soon as they are approved.</summary>
    public DateTimeOffset? From(string timeZone) =>
        FromLocal is { } local ? new(local, TimeZoneInfo.FindSystemTimeZoneById(timeZone).GetUtcOffset(local)) : null;

    private RetentionRules Retention => new(KeptYears.Whole, KeptImportantYears.Whole);

    private CallRules Calls => Telephone(inForce) with
    {
        Lines = Lines.Whole, WarnAfter = TimeSpan.FromMinutes((double)WarnMinutes.Known), LimitAfter = TimeSpan.FromMinutes((double)LimitMinutes.Known), LinkWithinDays = LinkDays.Whole,
    };

    private static CallRules Telephone(FloorRules rules) => rules.Calls ?? CallRules.Default;

    private static TimeSpan Seconds(TypedNumber number) => TimeSpan.FromSeconds((double)number.Known);
}
