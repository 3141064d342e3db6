using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>What is on record of how somebody works. The numbers are stored in the read tables.</summary>
public enum ConductKind { OfferAccepted = 1, OfferDeclined = 2, OfferMissed = 3, ContactTaken = 4, ContactNotTaken = 5, InTouch = 6, SaysPresence = 7 }

/// <summary>One such record with its entry in the ledger. <paramref name="NextOn"/>: by when he said he would be in touch again.</summary>
public sealed record Conduct(SalespersonId Rep, ConductKind Kind, DateTimeOffset At, string Stream, long Number, Presence? Presence = null, DateOnly? NextOn = null);

/// <summary>Everything that scores of a period are counted from. <paramref name="Conduct"/> begins with what each rep said of himself last before the period. Of money, only what is in <paramref name="Currency"/>, the showroom's own, is held against a goal.</summary>
public sealed record ScoreFacts(
    ShowroomPlan Plan, ScoreRules Rules, TargetPeriod Period, DateTimeOffset Now, WorkCalendar Calendar,
    IReadOnlyList<FigureLine> Figures, IReadOnlyList<Conduct> Conduct, ImmutableArray<TargetLine> Targets, ImmutableArray<Rating> Ratings, string Currency);
