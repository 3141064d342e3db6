using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Finish;

/// <summary>The fields of the finish form, for saying what is wrong beside the right one.</summary>
public enum FinishField { None = 1, Outcome = 2, Source = 3, Phone = 4, Name = 5, NoContact = 6 }

/// <summary>What has been filled in at the end of a visit. Kept as it is when the desk refuses it.</summary>
public sealed class FinishDraft
{
    /// <summary>How the visit ended.</summary>
    public VisitOutcome? Outcome { get; set; }

    /// <summary>How the customer learned of us.</summary>
    public LeadSource? Source { get; set; }

    /// <summary>The number as typed.</summary>
    public string Phone { get; set; } = "";

    /// <summary>The name as typed.</summary>
    public string Name { get; set; } = "";

    /// <summary>Why there is no number.</summary>
    public NoContact? NoContact { get; set; }

    /// <summary>The order; null while no outcome is chosen.</summary>
    public FinishVisit? ToFinish(VisitId visit, string actor) =>
        Outcome is { } outcome ? new(visit, outcome, Source, Filled(Phone), Filled(Name), NoContact, actor) : null;

    /// <summary>The field that a refusal is about.</summary>
    public static FinishField FieldOf(VisitRefusal refusal) => refusal switch
    {
        VisitRefusal.OutcomeUnknown => FinishField.Outcome,
        VisitRefusal.SourceMissing or VisitRefusal.SourceUnknown => FinishField.Source,
        VisitRefusal.ContactMissing or VisitRefusal.PhoneUnreadable => FinishField.Phone,
        VisitRefusal.NameTooLong => FinishField.Name,
        VisitRefusal.NoContactUnknown => FinishField.NoContact,
        _ => FinishField.None, // about the visit, not about what was filled in
    };

    private static string? Filled(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
