using SalesFloor.Dashboard.Screens;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Manage;

/// <summary>A part of <c>/manage</c>: its words are <c>Manage.{Name}</c>, its page has this address.</summary>
public sealed record ManageSection(string Name, string Address);

/// <summary>The parts of <c>/manage</c> in the order of their tabs. Each is a page of its own inside a <see cref="ManageFrame"/>.</summary>
public static class ManageSections
{
    /// <summary>The rules of the floor: what holds, since when, and how it is changed.</summary>
    public static readonly ManageSection Rules = new("Rules", "/manage/rules");

    /// <summary>What the director or manager decides: turns given back.</summary>
    public static readonly ManageSection Approvals = new("Approvals", "/manage/approvals");

    /// <summary>What the desk did against or beside the rule (FD-15, INC-09).</summary>
    public static readonly ManageSection Audit = new("Audit", "/manage/audit");

    /// <summary>The frame of today: checklist, work plan, totals.</summary>
    public static readonly ManageSection Day = new("Day", "/manage/day");

    /// <summary>What everybody is to reach, and how far it is agreed.</summary>
    public static readonly ManageSection Targets = new("Targets", "/manage/targets");

    /// <summary>How reps are scored (KPI-14).</summary>
    public static readonly ManageSection Scores = new("Scores", "/manage/scores");

    /// <summary>The way of deals: its stages, and what each asks for.</summary>
    public static readonly ManageSection Pipeline = new("Pipeline", "/manage/pipeline");

    /// <summary>Which group is on duty when.</summary>
    public static readonly ManageSection Duty = new("Duty", "/manage/duty");

    /// <summary>People, groups and their lines.</summary>
    public static readonly ManageSection Staff = new("Staff", "/manage/staff");

    /// <summary>Whose a customer is, where door and archive disagree.</summary>
    public static readonly ManageSection Disputes = new("Disputes", "/manage/disputes");

    /// <summary>Accounts and their roles, where people sign in.</summary>
    public static readonly ManageSection People = new("People", "/manage/people");

    /// <summary>Links of walls and tokens of programs, where people sign in.</summary>
    public static readonly ManageSection Links = new("Links", "/manage/links");

    /// <summary>All parts, the first of them behind <c>/manage</c> alone.</summary>
    public static readonly ManageSection[] All = [Rules, Approvals, Targets, Scores, Day, Duty, Staff, Pipeline, Disputes, Audit, People, Links];

    private static readonly ManageSection[] s_onlyWithAccounts = [People, Links];

    /// <summary>Those that whoever asks gets.</summary>
    public static IEnumerable<ManageSection> For(IAccess? access, ShowroomId showroom) =>
        All.Where(part => access is { AccountsAreOn: true } ? access.MayOpen(part.Address, showroom) : !s_onlyWithAccounts.Contains(part));
}
