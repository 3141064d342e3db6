using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

/// <summary>What the desk's page asks of the desk and the archive of one showroom.</summary>
public interface IDeskCalls
{
    /// <summary>What would be decided.</summary>
    Task<Proposal> Propose(ShowroomId showroom, Propose question);

    /// <summary>Somebody arrives.</summary>
    Task<ArrivalOutcome> Arrive(ShowroomId showroom, Arrive command);

    /// <summary>The desk confirms for the offered rep.</summary>
    Task<VisitOutcomeAnswer> Accept(ShowroomId showroom, VisitId visit);

    /// <summary>The visitor left before he was received.</summary>
    Task<VisitOutcomeAnswer> Leave(ShowroomId showroom, VisitId visit);

    /// <summary>What happens while the owner is away.</summary>
    Task<VisitOutcomeAnswer> Choose(ShowroomId showroom, VisitId visit, OwnerAwayChoice choice);

    /// <summary>The visit is over.</summary>
    Task<VisitOutcomeAnswer> Finish(ShowroomId showroom, FinishVisit command);

    /// <summary>The last decision about a visit never was; <paramref name="decision"/> is the one that the screen showed.</summary>
    Task<VisitOutcomeAnswer> Undo(ShowroomId showroom, VisitId visit, int decision);

    /// <summary>The owner of a visitor who waits for him is called.</summary>
    Task<VisitOutcomeAnswer> Page(ShowroomId showroom, VisitId visit);

    /// <summary>Whether a visitor is still here after closing time.</summary>
    Task<VisitOutcomeAnswer> AtClosing(ShowroomId showroom, VisitId visit, AtClosing answer);

    /// <summary>Another rep than the rule's gets the visit, for a stated reason.</summary>
    Task<VisitOutcomeAnswer> Override(ShowroomId showroom, OverrideVisit command);

    /// <summary>What was entered about an open visit; null where it is not open.</summary>
    Task<Arrive?> Entered(ShowroomId showroom, VisitId visit);

    /// <summary>A visit that lies at the desk again is decided anew.</summary>
    Task<ArrivalOutcome> DecideAgain(ShowroomId showroom, Arrive command);

    /// <summary>Customers in the archive while somebody types.</summary>
    Task<ImmutableArray<CustomerHit>> Find(string text, CancellationToken cancellation);

    /// <summary>Customers who may be the one of this name: a hint.</summary>
    Task<ImmutableArray<CustomerHit>> Alike(string name);
}
