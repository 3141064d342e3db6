namespace SalesFloor.FrontDesk;

/// <summary>What an owner answers who is called to his visitor.</summary>
[GenerateSerializer, Alias("frontdesk.PageAnswer.v1")]
public enum PageAnswer
{
    Coming = 1, Cannot = 2,
    /// <summary>From another showroom: the visitor is to come to him there.</summary>
    SendToMe = 3,
}

/// <summary>An owner is called to a visitor who waits for him, until <paramref name="Until"/>; <paramref name="Answer"/> is null while he has said nothing.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.OwnerPage.v1")]
public sealed record OwnerPage(SalespersonId Owner, DateTimeOffset At, DateTimeOffset Until, PageAnswer? Answer = null);

/// <summary>Order: call the owner of a visitor who waits for him.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.PageOwner.v1")]
public sealed record PageOwner(VisitId Visit, string Actor);

/// <summary>The called owner's answer.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.AnswerPage.v1")]
public sealed record AnswerPage(VisitId Visit, SalespersonId Rep, PageAnswer Answer, string Actor);

/// <summary>How a deal is shared that comes of a duty reception, in percent; fixed before the visit starts. The two sum to 100.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.StandInSplit.v1")]
public sealed record StandInSplit(int Owner, int StandIn);
