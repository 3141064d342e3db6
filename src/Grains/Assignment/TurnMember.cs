using System.Diagnostics;

namespace SalesFloor.Assignment;

/// <summary>A member of the duty group while the rule looks at him: his place in the list, what he is doing, his account. <paramref name="SharesOnBreak"/> as the question says.</summary>
internal sealed record TurnMember(int Place, Candidate Candidate, Seat Seat, bool SharesOnBreak = false)
{
    public SalespersonId Rep => Candidate.Rep;

    /// <summary>At work, free or not, he is entitled to his share of each new customer; on a break where the rules say so, so that nobody gains or loses by lunch. Absent, nothing accrues and nothing is lost; nor does a customer of another's market (ROT-08).</summary>
    public bool IsPresent => Candidate.Refused != Verdict.OtherTerritory && Candidate.Condition switch
    {
        RepCondition.Free or RepCondition.Offered or RepCondition.WithNewCustomer or RepCondition.WithOwnCustomer or RepCondition.StandingIn or RepCondition.OnCall => true,
        RepCondition.OnBreak => SharesOnBreak,
        RepCondition.OutVisiting or RepCondition.OnLeave or RepCondition.Off => false,
        _ => throw new UnreachableException(),
    };

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
