using System.Diagnostics;

namespace SalesFloor.Assignment;

/// <summary>A member of the duty group while the rule looks at him: his place in the list, what he is doing, his account.</summary>
internal sealed record TurnMember(int Place, Candidate Candidate, Seat Seat)
{
    public SalespersonId Rep => Candidate.Rep;

    /// <summary>On the floor, free or at work: he is entitled to his share of each new customer. Absent, nothing accrues and nothing is lost.</summary>
    public bool IsPresent => Candidate.Condition is RepCondition.Free or RepCondition.Offered or RepCondition.WithNewCustomer or RepCondition.WithOwnCustomer
        or RepCondition.StandingIn or RepCondition.OnCall;

    /// <summary>Why he cannot take this visit; null when he can (ROT-06, ROT-07, I-21).</summary>
    public Verdict? WhyNot => Candidate.Refused ?? Candidate.Condition switch
    {
        RepCondition.Free => null,
        RepCondition.Offered => Verdict.Offered,
        RepCondition.WithNewCustomer or RepCondition.WithOwnCustomer or RepCondition.StandingIn => Verdict.WithCustomer,
        RepCondition.OnBreak or RepCondition.OnCall => Verdict.NotReady,
        RepCondition.OutVisiting or RepCondition.OnLeave or RepCondition.Off => Verdict.Away,
        _ => throw new UnreachableException(),
    };

    public CandidateVerdict Judged(Verdict verdict, TurnShift shift) =>
        new(Rep, Candidate.Condition, verdict, Seat.Owed, Seat.Owed + shift.Owed, Seat.MakeUps, Seat.MakeUps + shift.MakeUps, Seat.LastTurnAt);
}

/// <summary>What a booking moves in one account.</summary>
internal readonly record struct TurnShift(long Owed, int MakeUps)
{
    public static TurnShift None => default;
}
