using System.Collections.Frozen;
using System.Reflection;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Customers;
using SalesFloor.Days;
using SalesFloor.Deals;
using SalesFloor.Disputes;
using SalesFloor.Figures;
using SalesFloor.Reports;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Stock;
using SalesFloor.Targets;

namespace SalesFloor.People;

/// <summary>The action behind each method that a screen or an address can reach. What stands in no row is nobody's to call: the floor calls it itself. A test in <c>tests/House</c> asks for a row for every method.</summary>
public static class ActionTable
{
    private static readonly FrozenDictionary<(Type, string), FloorAction?> s_actions = Rows().SelectMany(rows => rows).ToFrozenDictionary(row => row.Key, row => row.Value);

    /// <summary>The action of a method, null where only the floor itself calls it. False: there is no row.</summary>
    public static bool Knows(MethodInfo method, out FloorAction? action) => s_actions.TryGetValue((method.DeclaringType!, method.Name), out action);

    private static IEnumerable<IEnumerable<KeyValuePair<(Type, string), FloorAction?>>> Rows() =>
    [
        For<IFrontDeskGrain>(
            (FloorAction.ReceiveVisitors, [nameof(IFrontDeskGrain.Arrive), nameof(IFrontDeskGrain.Propose), nameof(IFrontDeskGrain.DecideAgain), nameof(IFrontDeskGrain.Leave), nameof(IFrontDeskGrain.Choose),
                nameof(IFrontDeskGrain.Page), nameof(IFrontDeskGrain.AtClosing), nameof(IFrontDeskGrain.Entered)]),
            (FloorAction.AnswerOffers, [nameof(IFrontDeskGrain.Accept), nameof(IFrontDeskGrain.Decline), nameof(IFrontDeskGrain.AnswerPage), nameof(IFrontDeskGrain.AnswerCall)]),
            (FloorAction.EndVisits, [nameof(IFrontDeskGrain.Finish)]),
            (FloorAction.UndoDecisions, [nameof(IFrontDeskGrain.Undo)]),
            (FloorAction.OverrideDecisions, [nameof(IFrontDeskGrain.Override)]),
            (FloorAction.SeeFloor, [nameof(IFrontDeskGrain.Floor), nameof(IFrontDeskGrain.Receipts)]),
            (null, [nameof(IFrontDeskGrain.NotePresence), nameof(IFrontDeskGrain.NoteCredit), nameof(IFrontDeskGrain.NoteDeal), nameof(IFrontDeskGrain.NoteCalls), nameof(IFrontDeskGrain.Judge)])),
        For<ICallsGrain>(
            (FloorAction.ReceiveVisitors, [nameof(ICallsGrain.Answer), nameof(ICallsGrain.Note), nameof(ICallsGrain.ConfirmOrder), nameof(ICallsGrain.End), nameof(ICallsGrain.Lines)])),
        For<ICompensationGrain>(
            (FloorAction.ReportCompensations, [nameof(ICompensationGrain.Report)]),
            (FloorAction.CertifyCompensations, [nameof(ICompensationGrain.Certify)]),
            (FloorAction.DecideCompensations, [nameof(ICompensationGrain.Rule)]),
            (FloorAction.NoteApproverAway, [nameof(ICompensationGrain.NoteAway)]),
            (FloorAction.SeeFloor, [nameof(ICompensationGrain.Overview)]),
            (null, [nameof(ICompensationGrain.Settle), nameof(ICompensationGrain.Wake)])),
        For<IDisputeGrain>(
            (FloorAction.RaiseDisputes, [nameof(IDisputeGrain.Raise)]),
            (FloorAction.RuleOnDisputes, [nameof(IDisputeGrain.Rule)]),
            (FloorAction.SeeDisputes, [nameof(IDisputeGrain.All), nameof(IDisputeGrain.Evidence)]),
            (null, [nameof(IDisputeGrain.SettleTurns), nameof(IDisputeGrain.Wake)])),
        For<IDayGrain>(
            (FloorAction.SeeFloor, [nameof(IDayGrain.Sheet), nameof(IDayGrain.ToSign), nameof(IDayGrain.NotSigned)]),
            (FloorAction.SetChecklist, [nameof(IDayGrain.SetChecklist)]),
            (FloorAction.TickWork, [nameof(IDayGrain.TickItem), nameof(IDayGrain.TickWork)]),
            (FloorAction.PlanWork, [nameof(IDayGrain.PlanWork)]),
            (FloorAction.SignOffDay, [nameof(IDayGrain.SignOff)]),
            (FloorAction.AmendTotals, [nameof(IDayGrain.Amend)]),
            (FloorAction.ReadTotals, [nameof(IDayGrain.NoteRead)])),
        For<IShowroomGrain>(
            (FloorAction.SeeFloor, [nameof(IShowroomGrain.Plan), nameof(IShowroomGrain.Rules)]),
            (FloorAction.SetUpShowrooms, [nameof(IShowroomGrain.SetUp), nameof(IShowroomGrain.Open)]),
            (FloorAction.ChangeStaff, [nameof(IShowroomGrain.ChangeStaff)]),
            (FloorAction.SetDuty, [nameof(IShowroomGrain.SetDuty)]),
            (FloorAction.ProposeRules, [nameof(IShowroomGrain.ProposeRules)]),
            (FloorAction.ApproveRules, [nameof(IShowroomGrain.ApproveRules), nameof(IShowroomGrain.RejectRules)])),
        For<ISalespersonGrain>(
            (FloorAction.SeeFloor, [nameof(ISalespersonGrain.Says)]),
            (FloorAction.SayPresence, [nameof(ISalespersonGrain.Say)])),
        For<IPeople>(
            (FloorAction.ManagePeople, [nameof(IPeople.Sheet), nameof(IPeople.Open), nameof(IPeople.SetRoles), nameof(IPeople.Close), nameof(IPeople.ResetSignIn), nameof(IPeople.SetCompanyEmail)]),
            (FloorAction.ManageLinks, [nameof(IPeople.Links), nameof(IPeople.MakeLink), nameof(IPeople.MakeToken), nameof(IPeople.Revoke)])),
        For<ICustomerGrain>(
            (FloorAction.WorkOnCustomers, [nameof(ICustomerGrain.Carry)]),
            (null, [nameof(ICustomerGrain.File), nameof(ICustomerGrain.Receive), nameof(ICustomerGrain.UndoReception), nameof(ICustomerGrain.LogContact),
                nameof(ICustomerGrain.Absorbed), nameof(ICustomerGrain.Absorb), nameof(ICustomerGrain.Part)])),
        OnlyTheFloor<IArchiveGrain>(),
        For<ICustomerImport>((FloorAction.ImportCustomers, [nameof(ICustomerImport.Preview), nameof(ICustomerImport.Load)])),
        For<ICustomerExport>((FloorAction.ExportCustomers, [nameof(ICustomerExport.Export), nameof(ICustomerExport.Exports)])),
        For<ITargetPlanGrain>(
            (FloorAction.SeeFloor, [nameof(ITargetPlanGrain.Calendar)]),
            (FloorAction.SeeMyTargets, [nameof(ITargetPlanGrain.Mine)]),
            (FloorAction.SeeTargets, [nameof(ITargetPlanGrain.Grid), nameof(ITargetPlanGrain.Lines), nameof(ITargetPlanGrain.Desk), nameof(ITargetPlanGrain.Divide), nameof(ITargetPlanGrain.Read), nameof(ITargetPlanGrain.Write)]),
            (FloorAction.WorkOnTargets, [nameof(ITargetPlanGrain.Propose), nameof(ITargetPlanGrain.Decide), nameof(ITargetPlanGrain.Assign), nameof(ITargetPlanGrain.Accept), nameof(ITargetPlanGrain.Counter), nameof(ITargetPlanGrain.AnswerCounter),
                nameof(ITargetPlanGrain.Close), nameof(ITargetPlanGrain.Note), nameof(ITargetPlanGrain.SetCalendar), nameof(ITargetPlanGrain.SubmitPlan), nameof(ITargetPlanGrain.ReviewPlan), nameof(ITargetPlanGrain.SummarisePlan), nameof(ITargetPlanGrain.Report)])),
        For<IDealGrain>(
            (FloorAction.WorkOnDeals, [nameof(IDealGrain.Carry)]),
            (FloorAction.RecordMoney, [nameof(IDealGrain.Record)]),
            (null, [nameof(IDealGrain.Deal)])),
        For<IPipelineGrain>(
            (FloorAction.SeeFloor, [nameof(IPipelineGrain.Sheet)]),
            (FloorAction.PublishPipelines, [nameof(IPipelineGrain.Publish)])),
        For<IDeals>((FloorAction.SeeDeals, [nameof(IDeals.Board), nameof(IDeals.OfCustomer), nameof(IDeals.Grading), nameof(IDeals.Read)])),
        For<ITargetFigures>(
            (FloorAction.SeeTargets, [nameof(ITargetFigures.Of), nameof(ITargetFigures.LastYear), nameof(ITargetFigures.Traffic)]),
            (FloorAction.SeeFigures, [nameof(ITargetFigures.Behind)]),
            (FloorAction.SeeMyTargets, [nameof(ITargetFigures.Mine)]),
            (FloorAction.SeeWall, [nameof(ITargetFigures.Team)])),
        For<IScoreGrain>(
            (FloorAction.SeeFloor, [nameof(IScoreGrain.Sheet), nameof(IScoreGrain.RulesOf)]),
            (FloorAction.WorkOnScores, [nameof(IScoreGrain.Carry)]),
            (null, [nameof(IScoreGrain.Ratings)])),
        For<IScores>((FloorAction.SeeScores, [nameof(IScores.Of), nameof(IScores.Waiting)])),
        For<ICoaching>((FloorAction.SeeCoaching, [nameof(ICoaching.Of)])),
        For<IContestGrain>(
            (FloorAction.SeeFloor, [nameof(IContestGrain.All)]),
            (FloorAction.RunContests, [nameof(IContestGrain.Carry)]),
            (null, [nameof(IContestGrain.Settle)])),
        For<IContests>((FloorAction.SeeFloor, [nameof(IContests.Of)])),
        For<IStockGrain>(
            (FloorAction.SeeFloor, [nameof(IStockGrain.Counts)]),
            (FloorAction.KeepStock, [nameof(IStockGrain.Carry)])),
        For<IStock>((FloorAction.SeeFloor, [nameof(IStock.Of)])),
        For<IRankings>((FloorAction.SeeFloor, [nameof(IRankings.Of)])),
        For<IFigureReader>((FloorAction.SeeFigures, [nameof(IFigureReader.Lines)])),
        For<IReports>((FloorAction.SeeReports, [nameof(IReports.Control), nameof(IReports.Funnel), nameof(IReports.Alerts), nameof(IReports.Traffic)])),
        OnlyTheFloor<IIdentityGrain>(),
        OnlyTheFloor<IShowroomQueueGrain>(),
        OnlyTheFloor<IFloorBoardGrain>(),
        For<ICustomerSearch>((FloorAction.SearchCustomers, [nameof(ICustomerSearch.Find), nameof(ICustomerSearch.Alike)])),
        For<ICustomerFiles>((FloorAction.SeeCustomers, [nameof(ICustomerFiles.List), nameof(ICustomerFiles.VisitsDue), nameof(ICustomerFiles.Read), nameof(ICustomerFiles.Alike)])),
        For<ICustomerHandOver>((FloorAction.HandOverCustomers, [nameof(ICustomerHandOver.HandOver)])),
        For<IRegister>((FloorAction.SeeRegister, [nameof(IRegister.Day), nameof(IRegister.Summary), nameof(IRegister.Appointments), nameof(IRegister.Due)])),
        For<IRulesReading>((FloorAction.SeeFloor, [nameof(IRulesReading.History), nameof(IRulesReading.Preview)])),
        For<IFairness>((FloorAction.SeeFloor, [nameof(IFairness.Of)])),
        For<IMisassignments>((FloorAction.SeeAudit, [nameof(IMisassignments.Read)])),
    ];

    private static IEnumerable<KeyValuePair<(Type, string), FloorAction?>> For<T>(params IEnumerable<(FloorAction? Action, string[] Methods)> rows) =>
        rows.SelectMany(row => row.Methods.Select(method => KeyValuePair.Create((typeof(T), method), row.Action)));

    private static IEnumerable<KeyValuePair<(Type, string), FloorAction?>> OnlyTheFloor<T>() =>
        typeof(T).GetMethods().Select(method => KeyValuePair.Create((typeof(T), method.Name), (FloorAction?)null));
}
