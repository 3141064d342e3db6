using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Board;
using SalesFloor.Dashboard.Contests;
using SalesFloor.Dashboard.Customers;
using SalesFloor.Dashboard.Days;
using SalesFloor.Dashboard.Deals;
using SalesFloor.Dashboard.Desk;
using SalesFloor.Dashboard.Disputes;
using SalesFloor.Dashboard.Fairness;
using SalesFloor.Dashboard.Leaderboard;
using SalesFloor.Dashboard.Manage;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Register;
using SalesFloor.Dashboard.Reports;
using SalesFloor.Dashboard.Rules;
using SalesFloor.Dashboard.Showrooms;
using SalesFloor.Dashboard.Scores;
using SalesFloor.Dashboard.Start;
using SalesFloor.Dashboard.Stock;
using SalesFloor.Dashboard.Targets;
using SalesFloor.Dashboard.Wall;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Screens;

/// <summary>The action behind each page: whoever may not do it at all in the page's showroom does not get the page. What he may do on it is asked at every call. A page without a row is nobody's.</summary>
public static class PageActions
{
    private static readonly Dictionary<Type, FloorAction> s_pages = new()
    {
        [typeof(StartPage)] = FloorAction.SeeFloor,
        [typeof(DeskPage)] = FloorAction.ReceiveVisitors,
        [typeof(BoardPage)] = FloorAction.SeeFloor,
        [typeof(MyDayPage)] = FloorAction.TickWork,
        [typeof(RegisterPage)] = FloorAction.SeeRegister,
        [typeof(WallPage)] = FloorAction.SeeWall,
        [typeof(LeaderboardPage)] = FloorAction.SeeFloor,
        [typeof(ContestsPage)] = FloorAction.SeeFloor,
        [typeof(CoachPage)] = FloorAction.SeeCoaching,
        [typeof(StockPage)] = FloorAction.SeeFloor,
        [typeof(ScoresPage)] = FloorAction.SeeScores,
        [typeof(ScoreRulesPage)] = FloorAction.WorkOnScores,
        [typeof(FairnessPage)] = FloorAction.SeeFloor,
        [typeof(RulesPage)] = FloorAction.SeeFloor,
        [typeof(ApprovalsPage)] = FloorAction.SeeFloor,
        [typeof(DayPage)] = FloorAction.TickWork,
        [typeof(DutyPage)] = FloorAction.SeeFloor,
        [typeof(StaffPage)] = FloorAction.ChangeStaff,
        [typeof(OpenShowroomPage)] = FloorAction.SetUpShowrooms,
        [typeof(DisputesPage)] = FloorAction.SeeDisputes,
        [typeof(TargetsPage)] = FloorAction.SeeTargets,
        [typeof(RepProgressPage)] = FloorAction.SeeTargets,
        [typeof(MyTargetsPage)] = FloorAction.SeeMyTargets,
        [typeof(AuditPage)] = FloorAction.SeeAudit,
        [typeof(CustomersPage)] = FloorAction.SeeCustomers,
        [typeof(CustomerPage)] = FloorAction.SeeCustomers,
        [typeof(DealsPage)] = FloorAction.SeeDeals,
        [typeof(DealPage)] = FloorAction.SeeDeals,
        [typeof(ReportsPage)] = FloorAction.SeeReports,
        [typeof(FiguresPage)] = FloorAction.SeeFigures,
        [typeof(PipelinePage)] = FloorAction.PublishPipelines,
        [typeof(PeoplePage)] = FloorAction.ManagePeople,
        [typeof(LinksPage)] = FloorAction.ManageLinks,
    };

    private static readonly (string Template, Type Page)[] s_routes =
        [.. s_pages.Keys.SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>(), (type, route) => (route.Template, type))];

    // Where nobody signs in there is nobody to manage.
    private static readonly Type[] s_onlyWithAccounts = [typeof(PeoplePage), typeof(LinksPage)];

    /// <summary>The pages that say nothing of a floor.</summary>
    public static IReadOnlyList<Type> Free { get; } = [typeof(NotFoundPage)];

    /// <summary>Whether the page has a row, and which.</summary>
    public static bool Knows(Type page, out FloorAction action) => s_pages.TryGetValue(page, out action);

    /// <summary>Whether whoever asks gets the page.</summary>
    public static bool May(this IAccess access, Type page, ShowroomId showroom) =>
        access.AccountsAreOn ? Free.Contains(page) || (Knows(page, out var action) && access.May(action, showroom)) : !s_onlyWithAccounts.Contains(page);

    /// <summary>Whether whoever asks gets the page behind an address, to decide whether to offer the way there.</summary>
    public static bool MayOpen(this IAccess access, string address, ShowroomId showroom)
    {
        if (!access.AccountsAreOn) return true;

        var path = address.Split('?')[0];
        return s_routes.FirstOrDefault(route => Fits(route.Template, path)).Page is { } page && access.May(page, showroom);
    }

    private static bool Fits(string template, string path) => template.Split('{')[0] is var fixedPart && (template.Contains('{', StringComparison.Ordinal) ? path.StartsWith(fixedPart, StringComparison.Ordinal) : path == template);
}
