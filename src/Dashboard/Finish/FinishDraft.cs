using System.Globalization;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Finish;

/// <summary>The fields of the finish form, for saying what is wrong beside the right one.</summary>
public enum FinishField { None = 1, Outcome = 2, Source = 3, Phone = 4, Name = 5, NoContact = 6, Budget = 7 }

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

    /// <summary>What he means to spend, as typed (FD-20).</summary>
    public string Budget { get; set; } = "";

    /// <summary>Asked for his budget, he would not say.</summary>
    public bool BudgetNotSaid { get; set; }

    /// <summary>Why there is no number.</summary>
    public NoContact? NoContact { get; set; }

    /// <summary>The order; null while no outcome is chosen.</summary>
    public FinishVisit? ToFinish(VisitId visit, string actor) =>
        Outcome is { } outcome ? new(visit, outcome, Source, Filled(Phone), Filled(Name), NoContact, actor, Asked()) : null;

    /// <summary>The field that a refusal is about.</summary>
    public static FinishField FieldOf(VisitRefusal refusal) => refusal switch
    {
        VisitRefusal.OutcomeUnknown => FinishField.Outcome,
        VisitRefusal.SourceMissing or VisitRefusal.SourceUnknown => FinishField.Source,
        VisitRefusal.ContactMissing or VisitRefusal.PhoneUnreadable => FinishField.Phone,
        VisitRefusal.NameTooLong => FinishField.Name,
        VisitRefusal.NoContactUnknown => FinishField.NoContact,
        VisitRefusal.BudgetMissing or VisitRefusal.BudgetUnreadable => FinishField.Budget,
        _ => FinishField.None, // about the visit, not about what was filled in
    };

    // What is no amount is refused by the desk beside its field, like a number that is none.
    private PurchaseBudget? Asked()
    {
        if (Filled(Budget) is { } text) return new(decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var upto) ? upto : -1);
        return BudgetNotSaid ? new(Upto: null) : null;
    }

    private static string? Filled(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
