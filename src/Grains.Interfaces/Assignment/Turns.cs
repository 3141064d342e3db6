using System.Collections.Immutable;
using SalesFloor.FrontDesk;

namespace SalesFloor.Assignment;

/// <summary>How the next member of the duty group is found (ROT-02). Data per showroom; an unknown one is an error at start.</summary>
[GenerateSerializer, Alias("assignment.TurnStrategy.v1")]
public enum TurnStrategy
{
    /// <summary>Who is owed most. Each new customer entitles the members present to equal shares; whoever gets him pays one.</summary>
    TurnLedger = 1,

    /// <summary>The paper rule: a line that moves on, with make-up turns for those it passed while they were busy with somebody else's or their own returning customer or on a break.</summary>
    StrictOrder = 2,

    /// <summary>Who has had the fewest new customers of this rotation today; then longest since the last one, then place in the list. No balance is carried over to the next day.</summary>
    FewestNewToday = 3,

    /// <summary>Who has been idle longest since his last visit of today ended, whoever it was (the default of call centres); who had none yet comes first.</summary>
    LongestIdle = 4,
}

/// <summary>What a member of the group is doing at the moment of a decision.</summary>
[GenerateSerializer, Alias("assignment.RepCondition.v1")]
public enum RepCondition { Free = 1, Offered = 2, WithNewCustomer = 3, WithOwnCustomer = 4, StandingIn = 5, OnBreak = 6, OnCall = 7, OutVisiting = 8, OnLeave = 9, Off = 10 }

/// <summary>Why a member did not get the visit, or that he did.</summary>
[GenerateSerializer, Alias("assignment.Verdict.v1")]
public enum Verdict
{
    Chosen = 1,
    /// <summary>Free, but somebody else is before him (ROT-02).</summary>
    LaterInTurn = 2,
    /// <summary>Had the last new customer while another waits (I-04).</summary>
    HadTheLast = 3,
    /// <summary>With a customer (ROT-06).</summary>
    WithCustomer = 4,
    /// <summary>Another visit is being offered to him (ROT-06).</summary>
    Offered = 5,
    /// <summary>On a break or on the telephone with somebody (ROT-06).</summary>
    NotReady = 6,
    /// <summary>On leave, out visiting or not on the floor (ROT-07, I-21).</summary>
    Away = 7,
    /// <summary>Declined this very visit.</summary>
    DeclinedThisVisit = 8,
    /// <summary>Let the offer of this very visit run out.</summary>
    MissedThisVisit = 9,
    /// <summary>Stood before the chosen one, but the visitor was given to that one while the desk had no connection (ROT-02).</summary>
    PassedOffline = 20,
    /// <summary>Another's market, and somebody is at work whose market it is (ROT-08).</summary>
    OtherTerritory = 30,
    /// <summary>A whole group that does not take those who come this way (ROT-14).</summary>
    GroupTakesOthers = 31,
    /// <summary>Stood before the chosen one, but the desk gave the visit to that one, for a stated reason (FD-15).</summary>
    PassedByOverride = 40,
}

/// <summary>A group that was before the one that receives, and why it was passed over.</summary>
[GenerateSerializer, Immutable, Alias("assignment.PassedGroup.v1")]
public sealed record PassedGroup(GroupId Group, Verdict Why);

/// <summary>By which key the chosen one was before the next best.</summary>
[GenerateSerializer, Alias("assignment.TieBreak.v1")]
public enum TieBreak
{
    OnlyOneFree = 1, OwedMost = 2, LongestSinceLast = 3, PlaceInList = 4, MakeUpTurn = 5, NextInLine = 6, NobodyFree = 7, FewestToday = 8, IdleLongest = 9,
    /// <summary>He received the visitor while the desk had no connection; somebody else stood before him.</summary>
    GivenOffline = 20,
    /// <summary>The desk gave him the visit, for a stated reason; somebody else stood before him.</summary>
    Overridden = 30,
}

/// <summary>A member as the desk sees him when it asks whose turn it is. <paramref name="Refused"/>: he declined or missed this very visit, or it is another's market. <paramref name="IdleSince"/>: when his last visit of today ended, said where the strategy looks at it; null when he had none.</summary>
[GenerateSerializer, Immutable, Alias("assignment.Candidate.v1")]
public sealed record Candidate(SalespersonId Rep, RepCondition Condition, Verdict? Refused = null, DateTimeOffset? IdleSince = null);

/// <summary>One member's account in the ledger of turns. <paramref name="Owed"/> is in parts: <see cref="TurnParts.PerTurn"/> parts are one turn. <paramref name="TakenToday"/>: turns taken and kept on the day of the book; a view holds it where the strategy looks at it.</summary>
[GenerateSerializer, Immutable, Alias("assignment.Seat.v1")]
public sealed record Seat(SalespersonId Rep, long Owed, int Received, int MakeUps, DateTimeOffset? LastTurnAt, int TakenToday = 0);

/// <summary>The unit of the ledger of turns.</summary>
public static class TurnParts
{
    /// <summary>Divisible by every number from 1 to 16, so that equal shares of a turn are equal; larger groups share the odd parts out in the order of the list.</summary>
    public const long PerTurn = 720_720;
}

/// <summary>What the rule saw of the ledger: the seats in the order of the list, the last taker, the cursor of the line (index of the last served seat, −1 at first).</summary>
[GenerateSerializer, Immutable, Alias("assignment.TurnView.v1")]
public sealed record TurnView(ImmutableArray<Seat> Seats, SalespersonId? LastTaker, int Cursor);

/// <summary>The question "whose turn is it?". The candidates are the whole duty group in the order of its list. <paramref name="Pays"/>: whoever gets the visit pays a turn (a genuine new customer), or receives on duty without paying. <paramref name="Given"/>: who has received the visitor already and pays, whoever stands before him; <paramref name="Overridden"/>: he has not, the desk gives it to him. <paramref name="Day"/>: the showroom's local day, on which the turn counts. <paramref name="Rotation"/>: the channel whose own rotation is asked (ROT-10); null where both channels share one. <paramref name="SharesOnBreak"/>: whoever is on a break is entitled to his share all the same. <paramref name="Passed"/>: groups whose day it is before this one's, and that do not take this visitor (ROT-14).</summary>
[GenerateSerializer, Immutable, Alias("assignment.TurnQuestion.v1")]
public sealed record TurnQuestion(
    VisitId Visit,
    GroupId Group,
    TurnStrategy Strategy,
    bool Pays,
    ImmutableArray<Candidate> Candidates,
    SalespersonId? Given = null,
    DateOnly? Day = null,
    Channel? Rotation = null,
    bool SharesOnBreak = false,
    ImmutableArray<PassedGroup>? Passed = null,
    bool Overridden = false);

/// <summary>The verdict on one member, with his account before and after.</summary>
[GenerateSerializer, Immutable, Alias("assignment.CandidateVerdict.v1")]
public sealed record CandidateVerdict(SalespersonId Rep, RepCondition Condition, Verdict Verdict, long OwedBefore, long OwedAfter, int MakeUpsBefore, int MakeUpsAfter, DateTimeOffset? LastTurnAt);

/// <summary>The rule's answer: who, by which key, and the verdict on everybody. <paramref name="Rep"/> is null when nobody is free.</summary>
[GenerateSerializer, Immutable, Alias("assignment.TurnAnswer.v1")]
public sealed record TurnAnswer(SalespersonId? Rep, TieBreak By, ImmutableArray<CandidateVerdict> Verdicts);

/// <summary>A decided turn with all it rested on: fed back into the rule, it gives the same answer.</summary>
[GenerateSerializer, Immutable, Alias("assignment.TurnDecision.v1")]
public sealed record TurnDecision(TurnView Before, TurnQuestion Question, TurnAnswer Answer, DateTimeOffset At);

/// <summary>A member's place and balance as everybody sees it (ROT-12). <paramref name="Rank"/> 1 is next; <paramref name="Balance"/> is in turns, positive when he is owed. <paramref name="TakenToday"/> counts the turns of the day <paramref name="TakenOn"/>; <paramref name="Credits"/> are compensations granted and not used yet.</summary>
[GenerateSerializer, Immutable, Alias("assignment.Standing.v1")]
public sealed record Standing(SalespersonId Rep, int Rank, decimal Balance, int Received, int MakeUps, DateTimeOffset? LastTurnAt, int TakenToday = 0, DateOnly? TakenOn = null, int Credits = 0);

/// <summary>Why a turn went back.</summary>
[GenerateSerializer, Alias("assignment.TurnBack.v1")]
public enum TurnBack { Declined = 1, TimedOut = 2, VisitorLeft = 3, Undone = 4, NeverConfirmed = 5, RepWentAway = 6, Overridden = 30 }
