using System.Collections.Immutable;
using Orleans.Concurrency;

namespace SalesFloor.Assignment;

/// <summary>Owns the ledger of turns of one rotation group: balances, make-up turns, who is next. Key <c>queue/{showroom}/{group}/{channel}</c>. Nothing else moves a turn.</summary>
[Alias("assignment.IShowroomQueueGrain.v1")]
public interface IShowroomQueueGrain : IGrainWithStringKey
{
    /// <summary>Decides whose turn it is and books it, provisionally until the desk has stored its decision. The same visit again is the same answer.</summary>
    [Alias("Take")]
    Task<TurnTaken> Take(TurnQuestion question);

    /// <summary>Whose turn it would be; nothing is booked.</summary>
    [AlwaysInterleave, Alias("Ask")]
    Task<TurnDecision> Ask(TurnQuestion question);

    /// <summary>The turn of a visit goes back. Unknown or already returned: nothing happens.</summary>
    [Alias("Return")]
    Task Return(ReturnTurn command);

    /// <summary>Place and balance of the members of a line, in its order (ROT-12); a member who never had an account stands at zero.</summary>
    [AlwaysInterleave, Alias("Standings")]
    Task<ImmutableArray<Standing>> Standings(TurnStrategy strategy, ImmutableArray<SalespersonId> line);

    /// <summary>Visits whose turns can still go back, newest last: what a desk that wakes up compares with its own book.</summary>
    [AlwaysInterleave, Alias("OpenTurns")]
    Task<ImmutableArray<VisitId>> OpenTurns();

    /// <summary>Credits a rep with one turn, taken back from those who got a share of the visit that was no customer; the parts sum to zero. Once per visit (I-05).</summary>
    [Alias("GrantCredit")]
    Task<TurnCredit> GrantCredit(GrantCredit command);

    /// <summary>The credits that are open, or used and not yet settled.</summary>
    [AlwaysInterleave, Alias("Credits")]
    Task<TurnCredits> Credits();

    /// <summary>A credit that is used for good leaves the book: whoever granted it has noted its use. Unknown or open: nothing happens.</summary>
    [Alias("SettleCredit")]
    Task SettleCredit(VisitId visit);
}

/// <summary>A turn that was decided, with everybody's standing after it.</summary>
[GenerateSerializer, Immutable, Alias("assignment.TurnTaken.answer.v1")]
public sealed record TurnTaken(TurnDecision Decision, ImmutableArray<Standing> Standings);

/// <summary>Order to give a turn back.</summary>
[GenerateSerializer, Immutable, Alias("assignment.ReturnTurn.v1")]
public sealed record ReturnTurn(VisitId Visit, TurnBack Why, string Actor);
