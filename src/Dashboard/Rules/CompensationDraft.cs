using SalesFloor.Compensations;

namespace SalesFloor.Dashboard.Rules;

/// <summary>The terms of one cause while somebody changes them.</summary>
public sealed class TermsDraft(CompensationTerms inForce)
{
    /// <summary>The cause.</summary>
    public CompensationCause Cause => inForce.Cause;

    /// <summary>Whether the showroom grants it.</summary>
    public bool IsOpen { get; set; } = inForce.IsOpen;

    /// <summary>Whether rep and visitor certify first.</summary>
    public bool NeedsCertification { get; set; } = inForce.NeedsCertification;

    /// <summary>Who decides.</summary>
    public CompensationApprover Approver { get; set; } = inForce.Approver;

    /// <summary>Hours after the end of the visit within which it is reported.</summary>
    public TypedNumber Hours { get; } = new((decimal)inForce.ReportWithin.TotalHours, 1, 720);

    /// <summary>How many a rep can have.</summary>
    public TypedNumber Most { get; } = new(inForce.MostPerRep, 1, 99);

    /// <summary>The terms as they would be.</summary>
    public CompensationTerms Terms => inForce with { IsOpen = IsOpen, NeedsCertification = NeedsCertification, Approver = Approver, ReportWithin = TimeSpan.FromHours((double)Hours.Known), MostPerRep = Most.Whole };
}

/// <summary>The terms of all causes and the alarm while somebody changes them (FD-07).</summary>
public sealed class CompensationDraft(CompensationRules inForce)
{
    /// <summary>Each cause.</summary>
    public IReadOnlyList<TermsDraft> Causes { get; } = [.. inForce.Terms.Select(terms => new TermsDraft(terms))];

    /// <summary>Days that are counted.</summary>
    public TypedNumber Days { get; } = new(inForce.Days, 1, 30);

    /// <summary>How many are alarming at the least.</summary>
    public TypedNumber AlarmAtLeast { get; } = new(inForce.AlarmAtLeast, 1, 99);

    /// <summary>How far above the others.</summary>
    public TypedNumber AlarmDeviations { get; } = new(inForce.AlarmDeviations, 0, 9, places: 1);

    /// <summary>The numbers in it.</summary>
    public IEnumerable<TypedNumber> Numbers => Causes.SelectMany(cause => new[] { cause.Hours, cause.Most }).Concat([Days, AlarmAtLeast, AlarmDeviations]);

    /// <summary>The rules as they would be.</summary>
    public CompensationRules Rules => inForce with { Terms = [.. Causes.Select(cause => cause.Terms)], Days = Days.Whole, AlarmAtLeast = AlarmAtLeast.Whole, AlarmDeviations = AlarmDeviations.Known };
}
