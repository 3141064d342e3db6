using System.Collections.Immutable;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Salespeople;

/// <summary>The state of one rep: his last word.</summary>
[GenerateSerializer, Immutable, Alias("salespeople.RepWord.v1")]
public sealed record RepWord(ShowroomId? Showroom, Presence Presence, DateTimeOffset? Since)
{
    /// <summary>He never said anything: he is not here.</summary>
    public static RepWord Silent { get; } = new(null, Presence.Off, null);
}

/// <summary>How facts change a rep's word. A pure fold.</summary>
public static class RepWordFold
{
    /// <summary>The state after the fact.</summary>
    public static RepWord Apply(RepWord word, SalespersonEvent fact) => fact switch
    {
        PresenceSaid said => new(said.Showroom, said.Presence, said.At),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "A rep does not know this fact."),
    };
}

/// <summary>What a rep may say (ROT-06). Pure.</summary>
internal static class RepWordRule
{
    public static PresenceRefusal? Refuse(SalespersonId rep, SayPresence command, ShowroomPlan? plan)
    {
        if (plan is null) return PresenceRefusal.ShowroomUnknown;
        if (!Enum.IsDefined(command.Presence)) return PresenceRefusal.PresenceUnknown;
        if (!plan.Groups.Any(group => group.Members.Contains(rep))) return PresenceRefusal.NotInThisShowroom;
        return OrderRule.IsAnothers(plan, command.Actor, rep) ? PresenceRefusal.AnotherRepsWord : null;
    }

    public static ImmutableArray<SalespersonEvent> Decide(RepWord word, SayPresence command, DateTimeOffset now) =>
        word.Presence == command.Presence && word.Showroom == command.Showroom ? [] : [new PresenceSaid(now, command.Showroom, command.Presence, command.Actor)];
}
