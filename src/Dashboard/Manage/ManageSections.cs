namespace SalesFloor.Dashboard.Manage;

/// <summary>A part of <c>/manage</c>: its words are <c>Manage.{Name}</c>, its page has this address.</summary>
public sealed record ManageSection(string Name, string Address);

/// <summary>The parts of <c>/manage</c> in the order of their tabs. Each is a page of its own inside a <see cref="ManageFrame"/>.</summary>
public static class ManageSections
{
    /// <summary>The rules of the floor: what holds, since when, and how it is changed.</summary>
    public static readonly ManageSection Rules = new("Rules", "/manage/rules");

    /// <summary>What the desk did against or beside the rule (FD-15, INC-09).</summary>
    public static readonly ManageSection Audit = new("Audit", "/manage/audit");

    /// <summary>All parts, the first of them behind <c>/manage</c> alone.</summary>
    public static readonly ManageSection[] All = [Rules, Audit];
}
