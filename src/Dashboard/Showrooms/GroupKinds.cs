using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>Which new visitors a group takes, as one chooses it (ROT-14).</summary>
public enum GroupKind { All = 1, WalkIns = 2, Calls = 3, AllAndComplaints = 4, OnlyComplaints = 5 }

/// <summary>The choice and what the plan keeps of it.</summary>
public static class GroupKinds
{
    /// <summary>The choice that the plan holds.</summary>
    public static GroupKind Of(GroupTakes? takes) => takes switch
    {
        null => GroupKind.All,
        { WalkIns: false, Calls: false } => GroupKind.OnlyComplaints,
        { Complaints: true } => GroupKind.AllAndComplaints,
        { Calls: false } => GroupKind.WalkIns,
        { WalkIns: false } => GroupKind.Calls,
        _ => GroupKind.All,
    };

    /// <summary>What the plan keeps of a choice.</summary>
    public static GroupTakes Takes(this GroupKind kind) => kind switch
    {
        GroupKind.WalkIns => new(true, false),
        GroupKind.Calls => new(false, true),
        GroupKind.AllAndComplaints => new(true, true, true),
        GroupKind.OnlyComplaints => new(false, false, true),
        _ => new(true, true),
    };
}
