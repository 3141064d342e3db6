using SalesFloor.Assignment;
using SalesFloor.Calls;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Api;

/// <summary>A change of the rules: what is absent stays as it is. The terms of compensations are changed on the screen, where they can be seen together.</summary>
internal sealed record RulesFields
{
    public TurnStrategy? Strategy { get; private init; }

    public TurnStrategy? CallStrategy { get; private init; }

    public bool? OneRotation { get; private init; }

    public bool? SharesOnBreak { get; private init; }

    public bool? UseTerritories { get; private init; }

    public ForgottenRep? ForgottenRep { get; private init; }

    public int? WalkInOfferSeconds { get; private init; }

    public int? CallOfferSeconds { get; private init; }

    public int? OwnershipLapsesAfterMonths { get; private init; }

    public int? MissesUntilBreak { get; private init; }

    public int? UndoSeconds { get; private init; }

    public int? PageSeconds { get; private init; }

    public int? StandInSharePercent { get; private init; }

    public TimeOnly? ClosesAt { get; private init; }

    public int? Lines { get; private init; }

    public int? CallWarnSeconds { get; private init; }

    public int? CallLimitSeconds { get; private init; }

    public int? CallLinkDays { get; private init; }

    public int? WarnAtPercent { get; private init; }

    public int? CoolOffDays { get; private init; }

    public bool? MinimumFirst { get; private init; }

    public bool? MayExport { get; private init; }

    public int? KeptYears { get; private init; }

    public int? KeptImportantYears { get; private init; }

    /// <summary>Days of the classes A, B, C and D; zero is no frequency.</summary>
    public int? VisitDaysA { get; private init; }

    public int? VisitDaysB { get; private init; }

    public int? VisitDaysC { get; private init; }

    public int? VisitDaysD { get; private init; }

    public static RulesFields Read(Fields fields) => new()
    {
        Strategy = fields.OptionalChoice<TurnStrategy>("strategy"),
        CallStrategy = fields.OptionalChoice<TurnStrategy>("callStrategy"),
        OneRotation = fields.OptionalFlag("oneRotation"),
        SharesOnBreak = fields.OptionalFlag("sharesOnBreak"),
        UseTerritories = fields.OptionalFlag("useTerritories"),
        ForgottenRep = fields.OptionalChoice<ForgottenRep>("forgottenRep"),
        WalkInOfferSeconds = fields.Whole("walkInOfferSeconds", 5, 600),
        CallOfferSeconds = fields.Whole("callOfferSeconds", 5, 600),
        OwnershipLapsesAfterMonths = fields.Whole("ownershipLapsesAfterMonths", 1, 120),
        MissesUntilBreak = fields.Whole("missesUntilBreak", 0, 20),
        UndoSeconds = fields.Whole("undoSeconds", 0, 600),
        PageSeconds = fields.Whole("pageSeconds", 10, 600),
        StandInSharePercent = fields.Whole("standInSharePercent", 0, 100),
        ClosesAt = fields.Time("closesAt"),
        Lines = fields.Whole("lines", 1, 12),
        CallWarnSeconds = fields.Whole("callWarnSeconds", 30, 3600),
        CallLimitSeconds = fields.Whole("callLimitSeconds", 30, 3600),
        CallLinkDays = fields.Whole("callLinkDays", 1, 365),
        WarnAtPercent = fields.Whole("warnAtPercent", 1, 99),
        CoolOffDays = fields.Whole("coolOffDays", 0, 3650),
        MinimumFirst = fields.OptionalFlag("minimumFirst"),
        MayExport = fields.OptionalFlag("mayExport"),
        KeptYears = fields.Whole("keptYears", 1, 99),
        KeptImportantYears = fields.Whole("keptImportantYears", 1, 99),
        VisitDaysA = fields.Whole("visitDaysA", 0, 3650),
        VisitDaysB = fields.Whole("visitDaysB", 0, 3650),
        VisitDaysC = fields.Whole("visitDaysC", 0, 3650),
        VisitDaysD = fields.Whole("visitDaysD", 0, 3650),
    };

    public FloorRules On(FloorRules rules)
    {
        var apart = !(OneRotation ?? rules.OneRotationForBothChannels);
        return rules with
        {
            Strategy = Strategy ?? rules.Strategy,
            CallStrategy = CallStrategy ?? (apart ? rules.CallStrategy : null), // joined again, calls have no strategy of their own
            OneRotationForBothChannels = !apart,
            SharesOnBreak = SharesOnBreak ?? rules.SharesOnBreak,
            UseTerritories = UseTerritories ?? rules.UseTerritories,
            ForgottenRep = ForgottenRep ?? rules.ForgottenRep,
            WalkInOffer = Seconds(WalkInOfferSeconds) ?? rules.WalkInOffer,
            CallOffer = Seconds(CallOfferSeconds) ?? rules.CallOffer,
            OwnershipLapsesAfterMonths = OwnershipLapsesAfterMonths ?? rules.OwnershipLapsesAfterMonths,
            MissesUntilBreak = MissesUntilBreak ?? rules.MissesUntilBreak,
            UndoFor = Seconds(UndoSeconds) ?? rules.UndoFor,
            PageFor = Seconds(PageSeconds) ?? rules.PageFor,
            StandInShare = StandInSharePercent ?? rules.StandInShare,
            ClosesAt = ClosesAt ?? rules.ClosesAt,
            Calls = Telephone(rules.Calls),
            Ownership = Owners(rules.Ownership),
            MayExport = MayExport ?? rules.MayExport,
            Retention = Retention(rules.Retention),
            Classes = Classes(rules.Classes),
        };
    }

    private CallRules? Telephone(CallRules? calls)
    {
        if ((Lines, CallWarnSeconds, CallLimitSeconds, CallLinkDays) is (null, null, null, null)) return calls;

        var now = calls ?? CallRules.Default;
        return new(Lines ?? now.Lines, Seconds(CallWarnSeconds) ?? now.WarnAfter, Seconds(CallLimitSeconds) ?? now.LimitAfter, CallLinkDays ?? now.LinkWithinDays);
    }

    private OwnershipRules? Owners(OwnershipRules? rules)
    {
        if ((WarnAtPercent, CoolOffDays, MinimumFirst) is (null, null, null)) return rules;

        var now = rules ?? OwnershipRules.Default;
        return now with { WarnAtPercent = WarnAtPercent ?? now.WarnAtPercent, CoolOffDays = CoolOffDays ?? now.CoolOffDays, MinimumFirst = MinimumFirst ?? now.MinimumFirst };
    }

    private RetentionRules? Retention(RetentionRules? rules)
    {
        if ((KeptYears, KeptImportantYears) is (null, null)) return rules;

        var now = rules ?? RetentionRules.Default;
        return new(KeptYears ?? now.Years, KeptImportantYears ?? now.ImportantYears);
    }

    private ClassRules? Classes(ClassRules? rules)
    {
        if ((VisitDaysA, VisitDaysB, VisitDaysC, VisitDaysD) is (null, null, null, null)) return rules;

        var now = rules ?? ClassRules.Default;
        return now with { DaysA = Days(VisitDaysA, now.DaysA), DaysB = Days(VisitDaysB, now.DaysB), DaysC = Days(VisitDaysC, now.DaysC), DaysD = Days(VisitDaysD, now.DaysD) };
    }

    private static int? Days(int? asked, int? now) => asked switch { null => now, 0 => null, var days => days };

    private static TimeSpan? Seconds(int? seconds) => seconds is { } some ? TimeSpan.FromSeconds(some) : null;
}
