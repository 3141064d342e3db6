using SalesFloor.Customers;

namespace SalesFloor.Dashboard.Rules;

/// <summary>The rules of ownership while somebody changes them (OWN-06, gap 4).</summary>
public sealed class OwnershipDraft(OwnershipRules inForce)
{
    private readonly HashSet<ContactKind> _maintenance = [.. inForce.Maintenance];

    /// <summary>After how many hundredths of the owner's time the customer is at risk.</summary>
    public TypedNumber WarnAtPercent { get; } = new(inForce.WarnAtPercent, 1, 99);

    /// <summary>For how many days a previous owner cannot have him back; zero is not at all.</summary>
    public TypedNumber CoolOffDays { get; } = new(inForce.CoolOffDays, 0, 3650);

    /// <summary>Whether the assistant files only with the minimum of fields (CUS-14).</summary>
    public bool MinimumFirst { get; set; } = inForce.MinimumFirst;

    /// <summary>Whether anything at all is maintenance: without, no owner could keep anybody.</summary>
    public bool HasMaintenance => _maintenance.Count > 0;

    /// <summary>Whether a contact of this kind is maintenance.</summary>
    public bool Maintains(ContactKind kind) => _maintenance.Contains(kind);

    /// <summary>A contact of this kind is maintenance from now on, or no longer.</summary>
    public void Turn(ContactKind kind)
    {
        if (!_maintenance.Remove(kind)) _maintenance.Add(kind);
    }

    /// <summary>The rules as they would be.</summary>
    public OwnershipRules Rules => new([.. inForce.Maintenance.Concat(Enum.GetValues<ContactKind>()).Distinct().Where(_maintenance.Contains)], WarnAtPercent.Whole, CoolOffDays.Whole, MinimumFirst);
}
