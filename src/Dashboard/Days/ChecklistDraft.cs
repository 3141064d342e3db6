using System.Collections.Immutable;
using SalesFloor.Days;

namespace SalesFloor.Dashboard.Days;

/// <summary>An item of the opening checklist while somebody changes it.</summary>
public sealed class ChecklistLine(ChecklistItem item)
{
    /// <summary>Its id: ticks of the day belong to it.</summary>
    public string Id => item.Id;

    /// <summary>In Chinese.</summary>
    public string Zh { get; set; } = item.Name.Zh;

    /// <summary>In English.</summary>
    public string En { get; set; } = item.Name.En;

    /// <summary>Good to have (FD-17).</summary>
    public bool IsOptional { get; set; } = item.IsOptional;

    /// <summary>It has a name in neither language.</summary>
    public bool IsNameless => string.IsNullOrWhiteSpace(Zh) && string.IsNullOrWhiteSpace(En);

    /// <summary>The item as it would be.</summary>
    public ChecklistItem Item => new(item.Id, new((Zh ?? "").Trim(), (En ?? "").Trim()), IsOptional);
}

/// <summary>The opening checklist while somebody changes it (FD-16).</summary>
public sealed class ChecklistDraft(ImmutableArray<ChecklistItem> inForce)
{
    private const int MostLines = 30;

    /// <summary>Its items in their order.</summary>
    public List<ChecklistLine> Lines { get; } = [.. inForce.Select(item => new ChecklistLine(item))];

    /// <summary>The list it began with is still the day's.</summary>
    public bool IsOf(ImmutableArray<ChecklistItem> list) => inForce.SequenceEqual(list);

    /// <summary>There is something to be stored, and nothing without a name.</summary>
    public bool IsReady => Lines.Count > 0 && Lines.All(line => !line.IsNameless) && !Items.SequenceEqual(inForce);

    /// <summary>There is room for one more.</summary>
    public bool HasRoom => Lines.Count < MostLines;

    /// <summary>The list as it would be.</summary>
    public ImmutableArray<ChecklistItem> Items => [.. Lines.Select(line => line.Item)];

    /// <summary>One more item at the end.</summary>
    public void Add(Guid id) => Lines.Add(new(new($"item-{id:N}", new("", ""), false)));

    /// <summary>An item goes one place up.</summary>
    public void Up(ChecklistLine line)
    {
        var at = Lines.IndexOf(line);
        if (at > 0) (Lines[at - 1], Lines[at]) = (Lines[at], Lines[at - 1]);
    }
}
