using System.Collections.Immutable;

namespace SalesFloor.Targets;

/// <summary>How facts change a year's plan. A pure fold.</summary>
public static class TargetFold
{
    private const int MostNotes = 5;

    /// <summary>The plan after the fact.</summary>
    public static TargetBook Apply(TargetBook book, TargetEvent fact) => fact switch
    {
        TargetsProposed proposed => Proposed(book, proposed),
        TargetsApproved approved => Changed(book, approved.Lines, line => Approved(line, approved.By, approved.At)),
        TargetsReturned returned => Changed(book, returned.Lines, line => Returned(line, new(line.Pending!.Number, returned.Why, returned.By, returned.At))),
        TargetsAssigned given => Changed(book, given.Lines, line => line with { State = TargetState.Assigned, AssignedBy = given.By, AssignedAt = given.At }),
        TargetsAccepted accepted => Changed(book, accepted.Lines, line => line with { State = TargetState.Accepted, AcceptedBy = accepted.By, AcceptedAt = accepted.At, Counter = null }),
        TargetCountered countered => Changed(book, [countered.Line], line => line with { Counter = new(countered.Value, countered.Why, countered.By, countered.At) }),
        CounterTaken taken => Changed(book, [taken.Line], line => Taken(line, taken)),
        CounterDeclined declined => Changed(book, [declined.Line], line => line with { Counter = null, Returned = new(declined.Line.Version, declined.Why, declined.By, declined.At) }),
        TargetClosed closed => Changed(book, [closed.Line], line => line with { State = TargetState.Closed, Counter = null, Closing = new(closed.Actual, closed.From, closed.Cause, closed.Measure, closed.By, closed.At) }),
        ProgressNoted noted => Noted(book, new(noted.Target, noted.Kind, noted.Text, noted.By, noted.At)),
        WorkCalendarSet set => book with { Calendars = [.. (book.Calendars ?? []).Where(one => one.Showroom != set.Showroom), new(set.Showroom, set.Calendar)] },
        SalesPlanSubmitted or SalesPlanReviewed or SalesPlanApproved or SalesPlanReturned or SalesPlanSummarised => book with { Plans = SalesPlanFold.Apply(book.Plans ?? [], fact) },
        TargetsReported reported => book with { Reports = (book.Reports ?? []).Add(reported.Report) },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "A plan of targets does not know this fact."),
    };

    // The older ones lie in the ledger.
    private static TargetBook Noted(TargetBook book, ProgressNote note)
    {
        var notes = (book.Notes ?? []).Add(note);
        var ofIt = notes.Where(one => one.Target == note.Target).ToList();
        return book with { Notes = ofIt.Count > MostNotes ? notes.Remove(ofIt[0]) : notes };
    }

    private static TargetBook Proposed(TargetBook book, TargetsProposed fact)
    {
        var (lines, places) = (book.Lines.ToBuilder(), Places(book));
        foreach (var draft in fact.Lines)
        {
            if (places.TryGetValue(draft.Key, out var place)) lines[place] = Proposed(lines[place], draft, fact);
            else lines.Add(new(draft.Key, TargetState.Proposed, null, new(1, draft.Value, draft.Unit, draft.Why, draft.Measured, fact.By, fact.At), 1));
        }

        return book with { Lines = lines.ToImmutable() };
    }

    // What is in force stays in force, with its state; a counter-proposal was about what is now replaced.
    private static TargetLine Proposed(TargetLine line, TargetDraft draft, TargetsProposed fact) => line with
    {
        State = line.InForce is null ? TargetState.Proposed : line.State,
        Pending = new(line.Versions + 1, draft.Value, draft.Unit, draft.Why, draft.Measured, fact.By, fact.At),
        Versions = line.Versions + 1,
        Counter = null,
        Returned = null,
    };

    // Whoever had been given the old version is given the new one, and accepts anew.
    private static TargetLine Approved(TargetLine line, SalespersonId by, DateTimeOffset at) => line with
    {
        State = line.State is TargetState.Assigned or TargetState.Accepted ? TargetState.Assigned : TargetState.Approved,
        InForce = line.Pending! with { ApprovedBy = by, ApprovedAt = at },
        Pending = null,
        Returned = null,
        AcceptedBy = null,
        AcceptedAt = null,
    };

    private static TargetLine Returned(TargetLine line, TargetReturn returned) => line with { State = line.InForce is null ? TargetState.Returned : line.State, Pending = null, Returned = returned };

    private static TargetLine Taken(TargetLine line, CounterTaken taken) => line with
    {
        State = line.InForce is null ? TargetState.Proposed : line.State,
        Pending = line.Newest()! with { Number = line.Versions + 1, Value = taken.Value, Why = taken.Why, By = taken.By, At = taken.At, ApprovedBy = null, ApprovedAt = null },
        Versions = line.Versions + 1,
        Counter = null,
        Returned = null,
    };

    private static TargetBook Changed(TargetBook book, ImmutableArray<TargetAt> changed, Func<TargetLine, TargetLine> change)
    {
        var (lines, places) = (book.Lines.ToBuilder(), Places(book));
        foreach (var one in changed) lines[places[one.Key]] = change(lines[places[one.Key]]);
        return book with { Lines = lines.ToImmutable() };
    }

    private static Dictionary<TargetKey, int> Places(TargetBook book)
    {
        var places = new Dictionary<TargetKey, int>(book.Lines.Length);
        for (var place = 0; place < book.Lines.Length; place++) places[book.Lines[place].Key] = place;
        return places;
    }
}
