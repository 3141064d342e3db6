using Orleans.Concurrency;

namespace SalesFloor.Salespeople;

/// <summary>Owns what one rep says of himself: where he is and since when. Key <c>rep/{id}</c>. Whom he serves is the desk's knowledge, not his.</summary>
[Alias("salespeople.ISalespersonGrain.v1")]
public interface ISalespersonGrain : IGrainWithStringKey
{
    /// <summary>What the rep said last.</summary>
    [AlwaysInterleave, Alias("Says")]
    Task<RepSays> Says();

    /// <summary>The rep (or the desk for him) says where he is. Stored, then the desk is told; the answer comes after both.</summary>
    [Alias("Say")]
    Task<PresenceOutcome> Say(SayPresence command);
}

/// <summary>What a rep declares (ROT-06). What the system derives is <see cref="Engagement"/>; the two are never one field.</summary>
[GenerateSerializer, Alias("salespeople.Presence.v1")]
public enum Presence { Off = 1, OnFloor = 2, Break = 3, OutVisiting = 4, Leave = 5, OnCall = 6 }

/// <summary>What the system knows of a rep on the floor.</summary>
[GenerateSerializer, Alias("salespeople.Engagement.v1")]
public enum Engagement { Free = 1, Offered = 2, WithCustomer = 3 }

/// <summary>What a rep said and since when; <paramref name="Since"/> is null when he never said anything.</summary>
[GenerateSerializer, Immutable, Alias("salespeople.RepSays.v1")]
public sealed record RepSays(SalespersonId Rep, ShowroomId? Showroom, Presence Presence, DateTimeOffset? Since);

/// <summary>Order to note where a rep is.</summary>
[GenerateSerializer, Immutable, Alias("salespeople.SayPresence.v1")]
public sealed record SayPresence(ShowroomId Showroom, Presence Presence, string Actor);

/// <summary>What became of a rep's word.</summary>
[GenerateSerializer, Immutable, Alias("salespeople.PresenceOutcome.v1")]
public abstract record PresenceOutcome
{
    private PresenceOutcome() { }

    /// <summary>It is noted and the desk knows.</summary>
    [GenerateSerializer, Immutable, Alias("salespeople.PresenceOutcome.Noted.v1")]
    public sealed record Noted(RepSays Says) : PresenceOutcome;

    /// <summary>It cannot be noted.</summary>
    [GenerateSerializer, Immutable, Alias("salespeople.PresenceOutcome.Refused.v1")]
    public sealed record Refused(PresenceRefusal Reason) : PresenceOutcome;
}

/// <summary>Why a presence is refused.</summary>
[GenerateSerializer, Alias("salespeople.PresenceRefusal.v1")]
public enum PresenceRefusal { NotInThisShowroom = 1, ShowroomUnknown = 2, PresenceUnknown = 3, AnotherRepsWord = 30 }
