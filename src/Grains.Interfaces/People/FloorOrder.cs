namespace SalesFloor.People;

/// <summary>What stands beneath an action that covers many orders: each order about a customer or a deal, under the name of its record, and what an order may contain that not everybody may say. Stored nowhere.</summary>
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
}
