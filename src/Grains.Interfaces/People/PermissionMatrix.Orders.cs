using System.Collections.Concurrent;
using System.Collections.Frozen;
using SalesFloor.Showrooms;

namespace SalesFloor.People;

// The rows beneath an action that covers many orders: which of them is whose. `o`: the customer or the deal is his own, he leads the group, he is the rep; whose a customer is, the archive says, and who leads whom, the plan.
public static partial class PermissionMatrix
{
    //                        secretary | rep | leader | manager | director | assistant | finance | general manager | administrator
    private const string Orders = """
        ClaimLead             -  s  -  -  -  -  -  -  -
        EnterCompanyLead      -  -  -  s  -  s  -  -  -
        ImportCustomer        -  -  -  s  -  s  -  -  -
        NameOwnerInList       -  -  -  s  -  -  -  -  -
        EraseCustomer         -  -  -  s  -  -  -  -  -
        VerifyClaim           -  -  -  s  -  -  -  -  -
        RejectClaim           -  -  -  s  -  -  -  -  -
        ArchiveCustomer       -  -  -  -  -  s  -  -  -
        AssignCustomer        -  -  -  s  -  -  -  -  -
        TransferCustomer      -  -  -  s  -  -  -  -  -
        HandOverCustomer      -  -  -  s  -  -  -  -  -
        ApproveHandOver       -  -  -  -  s  -  -  s  -
        CarryOutRuling        -  -  -  s  s  -  -  -  -
        GiveConsent           o  o  o  o  o  o  -  -  -
        RevokeConsent         o  o  o  o  o  o  -  -  -
        LogFollowUp           o  s  s  s  o  o  -  -  -
        SpeakForOwner         -  -  g  s  -  -  -  -  -
        ChangeFields          o  o  o  s  o  s  -  -  -
        FlagKeyAccount        -  -  -  s  s  -  -  -  -
        NoteTrade             o  o  o  s  o  s  -  -  -
        RevealPhone           s  s  s  s  o  o  -  -  -
        RevealWithoutGround   s  -  -  -  -  -  -  -  -
        AddPhone              s  o  o  s  o  s  -  -  -
        LinkCustomer          -  -  -  s  -  -  -  -  -
        MergeCustomers        -  -  -  s  -  -  -  -  -
        UnmergeCustomer       -  -  -  s  -  -  -  -  -
        OpenDeal              -  o  g  s  s  -  -  -  -
        SetTerms              -  o  g  s  s  -  -  -  -
        SplitDeal             -  -  -  s  s  -  -  -  -
        MoveDeal              -  o  g  s  s  -  -  -  -
        SkipStage             -  -  -  s  s  -  -  -  -
        SignContract          -  o  g  s  s  -  -  -  -
        SignSpecial           -  -  -  s  s  -  -  -  -
        UndoContract          -  -  -  s  s  -  -  -  -
        LoseDeal              -  o  g  s  s  -  -  -  -
        ReachCompanyTarget    -  -  -  -  s  -  -  s  -
        ReachShowroomTarget   -  -  -  s  -  -  -  -  -
        ReachGroupTarget      -  -  o  o  o  -  -  o  -
        ReachLeaderlessTarget -  -  -  s  -  -  -  -  -
        ReachRepTarget        -  o  -  -  -  -  -  -  -
        DirectCompanyTarget   -  -  -  -  s  -  -  s  -
        DirectShowroomTarget  -  -  -  s  s  -  -  s  -
        DirectGroupTarget     -  -  -  s  s  -  -  s  -
        DirectRepTarget       -  -  g  s  s  -  -  s  -
        ApproveCompanyTarget  -  -  -  -  s  -  -  s  -
        ApproveShowroomTarget -  -  -  -  s  -  -  s  -
        ApproveGroupTarget    -  -  -  s  s  -  -  s  -
        ApproveRepTarget      -  -  -  s  s  -  -  s  -
        ApproveOfRep          -  -  -  s  s  -  -  s  -
        ApproveOfManager      -  -  -  -  s  -  -  s  -
        ApproveOfDirector     -  -  -  -  -  -  -  s  -
        ApproveOfGeneralManager - - -  -  s  -  -  s  -
        ReviewPlanOfRep       -  -  o  o  o  -  -  o  -
        SetWorkCalendar       -  -  -  s  s  -  -  s  -
        ProposeScoreRules     -  -  -  s  s  -  -  -  -
        RateRep               -  -  g  s  s  -  -  s  -
        DecideOnLeader        -  -  -  s  s  -  -  s  -
        DecideOnManager       -  -  -  -  s  -  -  s  -
        DecideOnDirector      -  -  -  -  -  -  -  s  -
        DecideOnGeneralManager - -  -  -  -  -  -  -  -
        DecideAsDirector      -  -  -  -  s  -  -  -  -
        NoteAnotherAway       -  -  -  -  s  s  -  s  -
        SignAsSecretary       s  -  -  -  -  -  -  -  -
        """;

    private static readonly FrozenDictionary<(FloorOrder Order, Role Role), Reach> s_orders = Read<FloorOrder>(Orders).ToFrozenDictionary();
    private static readonly ConcurrentDictionary<Type, FloorOrder> s_kinds = new();

    /// <summary>How far a role reaches with an order.</summary>
    public static Reach Of(FloorOrder order, Role role) => s_orders.GetValueOrDefault((order, role), Reach.Nowhere);

    /// <summary>The row of a record of the contract that is an order: that of its name.</summary>
    public static FloorOrder RowOf(Type order) => s_kinds.GetOrAdd(order, type => Enum.Parse<FloorOrder>(type.Name));
}
