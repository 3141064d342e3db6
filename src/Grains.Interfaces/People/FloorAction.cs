namespace SalesFloor.People;

/// <summary>What somebody may or may not do. Every grain method, reader, page and address belongs to one of them; who may do what is <c>PermissionMatrix</c>. The names are stored with tokens.</summary>
public enum FloorAction
{
    /// <summary>The floor, the plan, the rules, the receipts, everybody's turns (ROT-12).</summary>
    SeeFloor = 1,
    /// <summary>The wall and nothing beside it .</summary>
    SeeWall = 2,
    /// <summary>Visits and calls at the desk (FD-01…FD-10).</summary>
    ReceiveVisitors = 3,
    /// <summary>Accepting and declining offers, answering a page.</summary>
    AnswerOffers = 4,
    /// <summary>Saying what came of a visit.</summary>
    EndVisits = 5,
    UndoDecisions = 6,
    /// <summary>Giving a visit to somebody else than the rule does (FD-15).</summary>
    OverrideDecisions = 7,
    /// <summary>Saying where a rep is (ROT-06).</summary>
    SayPresence = 8,
    ReportCompensations = 9,
    CertifyCompensations = 10,
    /// <summary>Granting or refusing a turn back (FD-07, X-14).</summary>
    DecideCompensations = 11,
    RaiseDisputes = 12,
    SeeDisputes = 13,
    RuleOnDisputes = 14,
    /// <summary>Ticking what is to be done today.</summary>
    TickWork = 15,
    /// <summary>Giving out work (FD-17).</summary>
    PlanWork = 16,
    SetChecklist = 17,
    SignOffDay = 18,
    AmendTotals = 19,
    ReadTotals = 20,
    SetDuty = 21,
    ProposeRules = 22,
    ApproveRules = 23,
    SearchCustomers = 24,
    /// <summary>The register of calls and visits; with a reach of one's own: one's appointments and customers.</summary>
    SeeRegister = 25,
    /// <summary>The report of what the desk did against or beside the rule (FD-15).</summary>
    SeeAudit = 26,
    /// <summary>Noting that an approver is away .</summary>
    NoteApproverAway = 27,
    SetUpShowrooms = 28,
    /// <summary>Accounts and their roles.</summary>
    ManagePeople = 29,
    /// <summary>Links for walls and tokens for programs.</summary>
    ManageLinks = 30,
    /// <summary>The lists and files of customers, numbers masked .</summary>
    SeeCustomers = 31,
    /// <summary>An order about a customer, in one's own name; which order is whose, the rows beneath say (OWN-02…OWN-19).</summary>
    WorkOnCustomers = 32,
    /// <summary>All customers of a rep who leaves go to others (OWN-15, OWN-16).</summary>
    HandOverCustomers = 33,
    /// <summary>People and groups of a showroom: who is in which line, who leads it, which visitors it takes (ROT-03, ROT-04, ROT-14).</summary>
    ChangeStaff = 34,
    /// <summary>Lists of customers are brought into the archive.</summary>
    ImportCustomers = 50,
    /// <summary>Lists of customers are taken out, where the rules allow it at all (SEC-04, X-20).</summary>
    ExportCustomers = 51,
    /// <summary>The targets and plans of a rep; with a reach of one's own: one's own.</summary>
    SeeMyTargets = 60,
    /// <summary>The plan of targets of a showroom, whole.</summary>
    SeeTargets = 61,
    /// <summary>An order about targets, in one's own name; which order is whose, the rows beneath say (TGT-04, TGT-11, TGT-12).</summary>
    WorkOnTargets = 62,
    /// <summary>Deals with their money; with a reach of one's own: those in which one has a part.</summary>
    SeeDeals = 40,
    /// <summary>An order about a deal, in one's own name; which order is whose, the rows beneath say (PIPE-08).</summary>
    WorkOnDeals = 41,
    /// <summary>Writing down what was paid and given back .</summary>
    RecordMoney = 42,
    /// <summary>Publishing a new version of the pipeline .</summary>
    PublishPipelines = 43,
    /// <summary>The figures of the floor, without customers.</summary>
    SeeFigures = 44,
    /// <summary>The control table and the reports (BRD-05); with a reach of one's own: one's own lines.</summary>
    SeeReports = 45,
    /// <summary>The scores of the reps (KPI-01); with a reach of one's own: one's own. Not finance's before the formal assessment is approved (I-17).</summary>
    SeeScores = 75,
    /// <summary>An order about scores, in one's own name; which order is whose, the rows beneath say (KPI-14, KPI-22).</summary>
    WorkOnScores = 76,
    /// <summary>Announcing a contest, or calling one off.</summary>
    RunContests = 77,
    /// <summary>Whom to coach (BRD-11): for those who lead, never for a wall or a rep.</summary>
    SeeCoaching = 78,
    /// <summary>Counting what is there of each product (BRD-13).</summary>
    KeepStock = 79,
}

/// <summary>How far a permission goes.</summary>
public enum Reach
{
    Nowhere = 0,
    /// <summary>What is one's own.</summary>
    Own = 1,
    /// <summary>What is of the reps of one's group.</summary>
    Group = 2,
    /// <summary>Everything of the showroom of the role.</summary>
    Showroom = 3,
    /// <summary>Every showroom.</summary>
    Everywhere = 4,
}
