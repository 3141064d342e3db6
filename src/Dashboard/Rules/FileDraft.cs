using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Rules;

/// <summary>A field of the file while somebody decides about it.</summary>
public sealed class FieldDraft(FieldTerms template, bool isThere, bool isNeeded)
{
    private bool _isThere = isThere;

    /// <summary>As the template of the trade has it.</summary>
    public FieldTerms Template => template;

    /// <summary>Whether the file has it. One that it has not is not needed either.</summary>
    public bool IsThere
    {
        get => _isThere;
        set => (_isThere, IsNeeded) = (value, IsNeeded && value);
    }

    /// <summary>Whether the archive needs it.</summary>
    public bool IsNeeded { get; set; } = isNeeded;
}

/// <summary>The fields of a customer's file while somebody changes them (CUS-14…CUS-17).</summary>
public sealed class FileDraft(FloorRules inForce)
{
    /// <summary>All that the template has, in its order.</summary>
    public ImmutableArray<FieldDraft> Fields { get; } =
    [
        .. FileTemplates.Of(inForce.Sold).Select(terms => inForce.FileFields is { } file ? new FieldDraft(terms, !file.LeftOut.Contains(terms.Field), file.Needed.Contains(terms.Field)) : new FieldDraft(terms, true, terms.Needed)),
    ];

    /// <summary>The rules as they would be; null where the file is as its template.</summary>
    public FileRules? Rules => Fields.All(one => one.IsThere && one.IsNeeded == one.Template.Needed)
        ? null
        : new([.. Fields.Where(one => !one.IsThere).Select(one => one.Template.Field)], [.. Fields.Where(one => one.IsNeeded).Select(one => one.Template.Field)]);
}
