using System.Collections.Immutable;
using SalesFloor.Assignment;

namespace SalesFloor.FrontDesk;

/// <summary>Reads visits from the ledger: what the desk no longer holds.</summary>
public interface IVisitHistory
{
    /// <summary>All that is on record about a visit at this desk, or null where it never arrived there.</summary>
    Task<VisitOnRecord?> Find(ShowroomId showroom, VisitId visit);
}

/// <summary>A visit as the ledger has it. <paramref name="ReceivedBy"/> is null where nobody ever received it.</summary>
public sealed record VisitOnRecord(VisitArrived? Arrived, ArrivalOutcome? Answer, SalespersonId? ReceivedBy, bool Finished, bool Left, ImmutableArray<Receipt> Receipts)
{
    /// <summary>Who declined it or let the offer run out.</summary>
    public ImmutableArray<SalespersonId> RefusedBy { get; init; } = [];

    /// <summary>When it ended after its reception; null while it has not.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Whether its end left a number or found the customer.</summary>
    public bool HasContact { get; init; }

    /// <summary>Whether its turn was given back by a compensation.</summary>
    public bool Credited { get; init; }

    /// <summary>Reads the record off a visit's facts, in their order; null where there are none.</summary>
    public static VisitOnRecord? From(IEnumerable<DeskEvent> facts)
    {
        VisitOnRecord? record = null;
        foreach (var fact in facts)
        {
            record ??= new(null, null, null, false, false, []);
            record = fact switch
            {
                VisitArrived arrived => record with { Arrived = arrived },
                VisitRouted routed => record with { Answer = record.Answer ?? routed.Answer, Receipts = record.Receipts.Add(routed.Receipt) },
                OfferAccepted accepted => record with { ReceivedBy = accepted.Rep },
                OfferDeclined declined => record with { RefusedBy = record.RefusedBy.Add(declined.Rep) },
                OfferTimedOut missed => record with { RefusedBy = record.RefusedBy.Add(missed.Rep) },
                DecisionUndone => record with { ReceivedBy = null },
                VisitFinished finished => record with { Finished = true, FinishedAt = finished.At, HasContact = finished.Phone is not null || finished.Customer is not null },
                CreditNoted => record with { Credited = true },
                VisitEndedUnseen unseen => record with { Finished = true, FinishedAt = unseen.At },
                VisitLeft => record with { Left = true },
                _ => record, // the other facts say how it came about, not what came of it
            };
        }

        return record;
    }
}
