namespace SalesFloor.FrontDesk;

/// <summary>Order: the last decision about a visit never was. <paramref name="Decision"/> is the number of the receipt that the desk saw: another one since, and nothing is undone; null undoes whichever is the last.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.UndoDecision.v1")]
public sealed record UndoDecision(VisitId Visit, int? Decision, string Actor);
