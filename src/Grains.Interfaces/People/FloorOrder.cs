namespace SalesFloor.People;

/// <summary>What stands beneath an action that covers many orders: each order about a customer or a deal, under the name of its record; what an order may contain that not everybody may say; as whom somebody may stand towards a target, a judgement, a turn that is given back. Stored nowhere.</summary>
public enum FloorOrder
{
    ClaimLead = 1, EnterCompanyLead, ImportCustomer,
    /// <summary>Saying in a list whose somebody is.</summary>
    NameOwnerInList,
    EraseCustomer, VerifyClaim, RejectClaim, ArchiveCustomer, AssignCustomer, TransferCustomer, HandOverCustomer,
    /// <summary>Standing as whoever approved a hand-over (OWN-15).</summary>
    ApproveHandOver,
    CarryOutRuling, GiveConsent, RevokeConsent, LogFollowUp,
    /// <summary>Speaking to a customer whose owner one leads, without his consent. It is not the owner's maintenance.</summary>
    SpeakForOwner,
    ChangeFields, FlagKeyAccount, NoteTrade, RevealPhone,
    /// <summary>Seeing a number without any ground to speak to its owner: the desk, which has to call .</summary>
    RevealWithoutGround,
    AddPhone, LinkCustomer, MergeCustomers, UnmergeCustomer,
    OpenDeal, SetTerms, SplitDeal, MoveDeal,
    /// <summary>Moving a deal elsewhere than to its next stage (PIPE-08).</summary>
    SkipStage,
    SignContract,
    /// <summary>Signing what differs from the standard contract (CON-05).</summary>
    SignSpecial,
    UndoContract, LoseDeal,
    /// <summary>Being who is to reach it: proposing for oneself, accepting, another proposal instead, the plan made for it, reporting it (TGT-09, TGT-12…15).</summary>
    ReachCompanyTarget, ReachShowroomTarget, ReachGroupTarget,
    /// <summary>The same, of a group that nobody leads.</summary>
    ReachLeaderlessTarget,
    ReachRepTarget,
    /// <summary>Standing above whoever is to reach it: proposing for him, giving it out, answering him, guiding, closing (TGT-04, TGT-20).</summary>
    DirectCompanyTarget, DirectShowroomTarget, DirectGroupTarget, DirectRepTarget,
    /// <summary>Approving at this level of the tree (TGT-11).</summary>
    ApproveCompanyTarget, ApproveShowroomTarget, ApproveGroupTarget, ApproveRepTarget,
    /// <summary>Approving what somebody of this rank proposed (TGT-11); both are asked.</summary>
    ApproveOfRep, ApproveOfManager, ApproveOfDirector, ApproveOfGeneralManager,
    /// <summary>Passing on the sales plan of a rep whom one leads (TGT-15).</summary>
    ReviewPlanOfRep,
    /// <summary>When a showroom works.</summary>
    SetWorkCalendar,
    ProposeScoreRules, RateRep,
    /// <summary>Deciding about what somebody of this rank proposed or judged (KPI-14, KPI-22).</summary>
    DecideOnLeader, DecideOnManager, DecideOnDirector, DecideOnGeneralManager,
    /// <summary>Giving turns back as the director; whoever else may, does it in his place .</summary>
    DecideAsDirector,
    /// <summary>Noting that another approver is away: not for who would then decide in his place .</summary>
    NoteAnotherAway,
    /// <summary>Signing the day while the plan has a secretary, whose it then is.</summary>
    SignAsSecretary,
}
