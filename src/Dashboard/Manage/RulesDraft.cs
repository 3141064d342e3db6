using SalesFloor.Assignment;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Manage;

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
    public int WalkInSeconds { get; set; } = (int)inForce.WalkInOffer.TotalSeconds;

    /// <summary>Seconds of an offer on the phone.</summary>
    public int CallSeconds { get; set; } = (int)inForce.CallOffer.TotalSeconds;

    /// <summary>Months after which a customer may be transferred (OWN-06).</summary>
    public int Months { get; set; } = inForce.OwnershipLapsesAfterMonths;

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
        WalkInOffer = TimeSpan.FromSeconds(WalkInSeconds),
        CallOffer = TimeSpan.FromSeconds(CallSeconds),
        OwnershipLapsesAfterMonths = Months,
    };

    /// <summary>Whether anything differs from what is in force.</summary>
    public bool ChangesSomething => Rules != inForce;

    /// <summary>The moment from which they hold; null: as soon as they are approved.</summary>
    public DateTimeOffset? From(string timeZone) =>
        FromLocal is { } local ? new(local, TimeZoneInfo.FindSystemTimeZoneById(timeZone).GetUtcOffset(local)) : null;
}
