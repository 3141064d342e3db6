namespace SalesFloor.FrontDesk;

/// <summary>The desk's answer to "is he still here?".</summary>
[GenerateSerializer, Alias("frontdesk.AtClosing.v1")]
public enum AtClosing { StillHere = 1, Gone = 2 }

/// <summary>Order: a visit that is open at closing time is still here, or is over and nobody knows how it ended.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.AnswerAtClosing.v1")]
public sealed record AnswerAtClosing(VisitId Visit, AtClosing Answer, string Actor);
