namespace SalesFloor.Silo.Replay.Check;

/// <summary>What can be wrong with how a floor decided.</summary>
public enum ViolationKind
{
    /// <summary>One customer, or one telephone number, belongs to two reps (I-06).</summary>
    TwoOwners = 1,
    /// <summary>Somebody's visitor did not go to him although he was free (FD-04, FD-10, X-01).</summary>
    BeBackNotToFreeOwner = 2,
    /// <summary>Somebody's visitor cost a turn (I-02).</summary>
    BeBackMovedATurn = 3,
    /// <summary>A new customer went to somebody outside the group on duty that day (I-03).</summary>
    NewOutsideDutyGroup = 4,
    /// <summary>A free rep had the better claim to a new customer, or a new customer waited while one was free (ROT-02, I-04).</summary>
    FreeRepPassedOver = 5,
    /// <summary>Somebody arrived and nothing was decided.</summary>
    ArrivalWithoutDecision = 6,
    /// <summary>One visit arrived twice.</summary>
    ArrivedTwice = 7,
    /// <summary>A rep was given a visitor while he had another.</summary>
    RepWithTwoVisitors = 8,
    /// <summary>A visit was given to a rep while another had it.</summary>
    VisitWithTwoReps = 9,
    /// <summary>A receipt, fed back into the rule, gives another answer, or states balances that the ledger does not have.</summary>
    ReceiptDoesNotRecompute = 10,
    /// <summary>Turns came from nowhere or vanished: a booking does not sum to zero, a turn does not go back as it was booked, or shares are not those of who was present.</summary>
    TurnsNotConserved = 11,
    /// <summary>A turn was booked that no visit has, or a new customer cost nobody a turn.</summary>
    TurnWithoutVisit = 12,
    /// <summary>A rep said where he is and the desk does not know.</summary>
    DeskMissedPresence = 13,
}

/// <summary>One thing that is wrong, at one place of the ledger. <paramref name="Words"/> name what was expected.</summary>
public sealed record Violation(ViolationKind Kind, long Position, string GrainKey, string? Visit, string Words);

/// <summary>What a check found: the count of each kind, and the first of each with words.</summary>
public sealed class Violations
{
    /// <summary>Enough to see a pattern, few enough to read.</summary>
    private const int ExamplesOfAKind = 5;

    private readonly SortedDictionary<ViolationKind, int> _counts = [];
    private readonly List<Violation> _examples = [];

    public int Count => _counts.Values.Sum();

    public IReadOnlyDictionary<ViolationKind, int> ByKind => _counts;

    public IReadOnlyList<Violation> Examples => _examples;

    internal void Add(ViolationKind kind, Entry entry, string? visit, string words)
    {
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        if (_counts[kind] <= ExamplesOfAKind) _examples.Add(new(kind, entry.Position, entry.GrainKey, visit, words));
    }
}
