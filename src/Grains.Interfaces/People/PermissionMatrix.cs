using System.Collections.Frozen;
using SalesFloor.Showrooms;

namespace SalesFloor.People;

/// <summary>Who may do what: a row an action, a column a role (rulebook §11). <c>-</c> nowhere, <c>o</c> what is one's own, <c>g</c> one's group, <c>s</c> one's showroom, <c>a</c> everywhere.</summary>
public static partial class PermissionMatrix
{
    private static readonly Role[] s_columns =
        [Role.Secretary, Role.Salesperson, Role.Supervisor, Role.Manager, Role.Director, Role.Assistant, Role.Finance, Role.GeneralManager, Role.Administrator];

    //                        secretary | rep | leader | manager | director | assistant | finance | general manager | administrator
    private const string Table = """
        SeeFloor              s  s  s  s  s  s  s  a  a
        SeeWall               s  s  s  s  s  s  s  a  a
        ReceiveVisitors       s  -  -  -  -  -  -  -  -
        AnswerOffers          s  o  -  -  -  -  -  -  -
        EndVisits             s  o  g  s  -  -  -  -  -
        UndoDecisions         s  -  -  s  s  -  -  -  -
        OverrideDecisions     s  -  -  s  s  -  -  -  -
        SayPresence           s  o  g  s  -  -  -  -  -
        ReportCompensations   s  o  -  -  -  -  -  -  -
        CertifyCompensations  s  -  -  -  -  -  -  -  -
        DecideCompensations   -  -  -  s  s  -  -  -  -
        RaiseDisputes         s  o  -  s  -  -  -  -  -
        SeeDisputes           s  -  -  s  s  s  -  a  -
        RuleOnDisputes        -  -  -  s  s  -  -  -  -
        TickWork              s  s  s  s  s  s  s  s  -
        PlanWork              -  -  s  s  s  -  -  -  -
        SetChecklist          -  -  -  s  s  -  -  -  -
        SignOffDay            s  -  -  s  -  s  -  -  -
        AmendTotals           s  -  -  s  -  s  -  -  -
        ReadTotals            -  -  -  -  -  s  -  -  -
        SetDuty               -  -  s  s  s  s  -  -  -
        ProposeRules          -  -  -  s  s  -  -  -  -
        ApproveRules          -  -  -  s  s  -  -  a  -
        SearchCustomers       s  s  s  s  s  s  -  -  -
        SeeRegister           s  o  s  s  s  s  -  a  -
        SeeAudit              -  -  -  s  s  -  -  a  -
        NoteApproverAway      -  -  -  s  s  s  -  a  -
        SetUpShowrooms        -  -  -  -  -  -  -  -  a
        ChangeStaff           -  -  -  s  -  -  -  -  a
        ManagePeople          -  -  -  s  -  -  -  -  a
        ManageLinks           -  -  -  s  -  -  -  -  a
        SeeCustomers          s  s  s  s  s  s  -  a  -
        WorkOnCustomers       s  s  s  s  s  s  -  -  -
        HandOverCustomers     -  -  -  s  -  -  -  -  -
        ImportCustomers       -  -  -  s  -  s  -  -  -
        ExportCustomers       -  -  -  s  s  s  -  -  -
        SeeMyTargets          -  o  s  s  s  s  s  a  -
        SeeTargets            -  -  s  s  s  s  s  a  -
        WorkOnTargets         -  s  s  s  s  -  -  a  -
        SeeDeals              -  o  s  s  s  s  s  a  -
        WorkOnDeals           -  s  s  s  s  -  -  -  -
        RecordMoney           -  -  -  -  -  -  s  -  -
        PublishPipelines      -  -  -  s  s  -  -  -  -
        SeeFigures            s  s  s  s  s  s  s  a  a
        SeeReports            -  o  s  s  s  s  s  a  -
        SeeScores             -  o  s  s  s  -  -  a  -
        WorkOnScores          -  -  s  s  s  -  -  a  -
        RunContests           -  -  -  s  s  -  -  -  -
        SeeCoaching           -  -  s  s  s  -  -  a  -
        KeepStock             -  -  -  s  -  s  -  -  -
        """;

    private static readonly FrozenDictionary<(FloorAction Action, Role Role), Reach> s_cells = Read<FloorAction>(Table).ToFrozenDictionary();

    /// <summary>How far a role reaches with an action.</summary>
    public static Reach Of(FloorAction action, Role role) => s_cells.GetValueOrDefault((action, role), Reach.Nowhere);

    private static IEnumerable<KeyValuePair<(TRow, Role), Reach>> Read<TRow>(string table) where TRow : struct, Enum
    {
        foreach (var row in table.Split('\n'))
        {
            var cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (cells.Length != s_columns.Length + 1) throw new InvalidOperationException($"The permission row '{row}' has not one cell for each role.");
            var what = Enum.Parse<TRow>(cells[0]);
            for (var column = 0; column < s_columns.Length; column++) yield return new((what, s_columns[column]), Cell(cells[column + 1]));
        }
    }

    private static Reach Cell(string cell) => cell switch
    {
        "-" => Reach.Nowhere,
        "o" => Reach.Own,
        "g" => Reach.Group,
        "s" => Reach.Showroom,
        "a" => Reach.Everywhere,
        _ => throw new InvalidOperationException($"The permission cell '{cell}' is none."),
    };
}
