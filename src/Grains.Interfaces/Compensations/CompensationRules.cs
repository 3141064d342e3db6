using System.Collections.Immutable;

namespace SalesFloor.Compensations;

/// <summary>Why a rep gets a turn back: the "customer" was none, or none of his (FD-07, ROT-05).</summary>
[GenerateSerializer, Alias("compensations.CompensationCause.v1")]
public enum CompensationCause { MarketResearch = 1, ColleaguesCustomer = 2, DutyReception = 3, WrongNumber = 4, NoGenuineCustomer = 5 }

/// <summary>Who decides on a compensation. The director's decisions fall to the manager where there is no director, or none that day .</summary>
[GenerateSerializer, Alias("compensations.CompensationApprover.v1")]
public enum CompensationApprover { Director = 1, Manager = 2 }

/// <summary>Which visits a cause can be about: one that cost the rep a turn, or one he received for its owner.</summary>
[GenerateSerializer, Alias("compensations.CompensatedVisit.v1")]
public enum CompensatedVisit { PaidATurn = 1, DutyReception = 2 }

/// <summary>The conditions of one cause. <paramref name="IsOpen"/>: the showroom grants it at all; <paramref name="NeedsCertification"/>: rep and visitor certify together at the desk first;
/// <paramref name="ReportWithin"/> counts from the end of the visit; <paramref name="MostPerRep"/> is per rep within <see cref="CompensationRules.Days"/>, those that were refused left out.</summary>
[GenerateSerializer, Immutable, Alias("compensations.CompensationTerms.v1")]
public sealed record CompensationTerms(
    CompensationCause Cause, bool IsOpen, bool NeedsCertification, CompensationApprover Approver, CompensatedVisit For, TimeSpan ReportWithin, int MostPerRep);

/// <summary>The conditions of all causes as data, and when it is alarming that one rep gets more than the others: of the compensations approved within <paramref name="Days"/> days he has at least
/// <paramref name="AlarmAtLeast"/>, and more than m + <paramref name="AlarmDeviations"/> · √max(m, 1), where m is the mean of the other reps (counts of rare events scatter by their square root).</summary>
[GenerateSerializer, Immutable, Alias("compensations.CompensationRules.v1")]
public sealed record CompensationRules(ImmutableArray<CompensationTerms> Terms, int Days, int AlarmAtLeast, decimal AlarmDeviations)
{
    /// <summary>The defaults: market research as FD-07 has it; the others are ours (gap 9). A stand-in pays no turn here, so duty reception is closed until a showroom's agreement grants one for it.</summary>
    public static CompensationRules Default { get; } = new(
        [
            new(CompensationCause.MarketResearch, true, true, CompensationApprover.Director, CompensatedVisit.PaidATurn, TimeSpan.FromHours(24), 8),
            new(CompensationCause.ColleaguesCustomer, true, false, CompensationApprover.Manager, CompensatedVisit.PaidATurn, TimeSpan.FromHours(72), 8),
            new(CompensationCause.DutyReception, false, false, CompensationApprover.Manager, CompensatedVisit.DutyReception, TimeSpan.FromHours(24), 8),
            new(CompensationCause.WrongNumber, true, false, CompensationApprover.Manager, CompensatedVisit.PaidATurn, TimeSpan.FromHours(24), 8),
            new(CompensationCause.NoGenuineCustomer, true, true, CompensationApprover.Manager, CompensatedVisit.PaidATurn, TimeSpan.FromHours(24), 8),
        ],
        Days: 30, AlarmAtLeast: 3, AlarmDeviations: 2m);

    /// <summary>The same conditions in the same order are the same rules, wherever the list lies.</summary>
    public bool Equals(CompensationRules? other) =>
        other is not null && Days == other.Days && AlarmAtLeast == other.AlarmAtLeast && AlarmDeviations == other.AlarmDeviations && Listed(this).SequenceEqual(Listed(other));

    /// <inheritdoc/>
    public override int GetHashCode() => Listed(this).Aggregate(HashCode.Combine(Days, AlarmAtLeast, AlarmDeviations), HashCode.Combine);

    /// <summary>The conditions of a cause, or null where the showroom does not know it.</summary>
    public CompensationTerms? Of(CompensationCause cause)
    {
        foreach (var terms in Terms)
            if (terms.Cause == cause) return terms;
        return null;
    }

    private static IEnumerable<CompensationTerms> Listed(CompensationRules rules) => rules.Terms.IsDefault ? [] : rules.Terms;
}
