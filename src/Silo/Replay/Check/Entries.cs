using System.Text.Json;

namespace SalesFloor.Silo.Replay.Check;

/// <summary>An entry of the ledger as the check sees it: the text that lies in the table and nothing of the program that wrote it.</summary>
public sealed record Entry(long Position, string GrainKey, DateTimeOffset At, string Kind, string? Subject, string Body)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    internal T Read<T>() where T : class => JsonSerializer.Deserialize<T>(Body, s_options) ?? throw new InvalidDataException($"The entry at {Position} is empty.");
}

// The bodies of the entries, with the fields that a check needs. Closed lists are numbers in the ledger; the numbers the check knows are below.

internal sealed record PlanSetBody(PlanBody Plan);

internal sealed record PlanBody(string TimeZone, PersonBody[] People, GroupBody[] Groups, DutyBody Duty, RulesBody Rules);

internal sealed record RulesApprovedBody(RulesBody Rules, DateTimeOffset From);

internal sealed record PersonBody(string Id, string[]? Territories = null);

internal sealed record GroupBody(string Id, string[] Members, TakesBody? Takes = null);

internal sealed record TakesBody(bool WalkIns = false, bool Calls = false, bool Complaints = false);

internal sealed record DutyBody(DateOnly From, string[] Cycle, Dictionary<DateOnly, string>? Exceptions);

internal sealed record RulesBody(int ForgottenRep, int Strategy, int OwnershipLapsesAfterMonths, bool SharesOnBreak = false, bool UseTerritories = false, int Version = 0);

internal sealed record DayOpenedBody(DateOnly Day);

internal sealed record PresenceBody(string Rep, int Presence);

internal sealed record PresenceSaidBody(int Presence);

internal sealed record ArrivedBody(string Visit, int Says, string? NamedRep, string? Customer, string? Phone, int Channel = 0, string? Territory = null, string[]? AlsoNamed = null, int? Purpose = null);

internal sealed record RoutedBody(string Visit, bool NewCustomer, ReceiptBody Receipt);

internal sealed record ReceiptBody(string? Rep, JsonElement Facts, JsonElement Route, JsonElement? Turn);

internal sealed record VisitRepBody(string Visit, string Rep);

internal sealed record VisitBody(string Visit);

internal sealed record RepBody(string Rep);

internal sealed record QueuedBody(string Visit, string? Owner);

internal sealed record BookedBody(string Visit, string Rep, int Strategy, int Cursor, ShiftBody[] Shifts, string[] Line, DateOnly? Day = null);

internal sealed record ReturnedBody(string Visit, string Rep, ShiftBody[] Shifts);

/// <summary>A turn given back by a compensation.</summary>
internal sealed record CreditedBody(string Visit, string Rep, ShiftBody[] Shifts);

internal sealed record ShiftBody(string Rep, long Owed, int MakeUps);

internal sealed record OpenedBody(string? Phone);

internal sealed record MergedBody(string Into);

internal sealed record AbsorbedBody(OwnedBody Absorbed);

/// <summary>Whose a customer is after a merge, or after it was taken back.</summary>
internal sealed record OwnedBody(string? Owner = null, DateTimeOffset? MaintainedAt = null);

internal sealed record OwnershipBody(string Visit, string Owner, string? From, int Why);

internal sealed record OwnerChangedBody(string? Owner, string? From, int Why);

internal sealed record FollowedUpBody(bool Maintains = false);

internal sealed record ClaimedBody(string Customer);

/// <summary>The numbers of closed lists as they lie in the ledger.</summary>
internal static class Stored
{
    public const int Call = 2;
    public const int OnFloor = 2;
    public const int Break = 3;
    public const int OnCall = 6;
    public const int NamesRep = 2;
    public const int LookupThenNew = 1;
    public const int ReceiveOnly = 3;
    public const int TurnLedger = 1;
    public const int StrictOrder = 2;
    public const int FewestNewToday = 3;
    public const int LongestIdle = 4;
    public const int TakesAlways = 3;
    public const int TakesIfLapsed = 4;
    public const int Transferred = 3;
}
