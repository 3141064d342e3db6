namespace SalesFloor.Customers;

/// <summary>When an owner's time runs out (OWN-06, I-08): calendar months of the showroom, not of some other place and not of thirty days. Pure.</summary>
public static class OwnershipClock
{
    /// <summary>The last moment at which he is still the owner's: the same time of day so many months later, on the month's last day where the day does not exist. Only after it may he be transferred.</summary>
    public static DateTimeOffset LapsesAt(DateTimeOffset maintainedAt, int months, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(maintainedAt, zone).DateTime.AddMonths(months);
        // A time that the clocks skip is the one after the change; one that comes twice is its second coming. Both are to the owner's benefit.
        if (zone.IsInvalidTime(local)) return new DateTimeOffset(local, zone.GetUtcOffset(local.AddDays(-1))).ToUniversalTime();
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>From when on the customer is at risk: after so many hundredths of the owner's time.</summary>
    public static DateTimeOffset WarnsAt(DateTimeOffset maintainedAt, int months, int percent, TimeZoneInfo zone) => maintainedAt + ((LapsesAt(maintainedAt, months, zone) - maintainedAt) * percent / 100);

    /// <summary>Whether the owner's time has run out: more than so many months; exactly so many is not yet.</summary>
    public static bool HasLapsed(DateTimeOffset? maintainedAt, int months, TimeZoneInfo zone, DateTimeOffset now) => maintainedAt is { } last && LapsesAt(last, months, zone) < now;

    /// <summary>How it stands with an owner's time.</summary>
    public static OwnershipStanding Standing(SalespersonId? owner, DateTimeOffset? maintainedAt, int months, int percent, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (owner is null) return OwnershipStanding.Nobodys;
        if (maintainedAt is not { } last) return OwnershipStanding.Safe;
        if (HasLapsed(last, months, zone, now)) return OwnershipStanding.Transferable;
        return WarnsAt(last, months, percent, zone) <= now ? OwnershipStanding.AtRisk : OwnershipStanding.Safe;
    }
}
