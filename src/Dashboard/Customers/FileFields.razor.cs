using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Customers;

namespace SalesFloor.Dashboard.Customers;

/// <summary>The fields of a file by its template (CUS-04…CUS-17, CUS-25). What was typed stays until it is saved.</summary>
public partial class FileFields
{
    private readonly Dictionary<CustomerField, string> _typed = [];

    /// <summary>The fields in their order.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<FieldTerms> Template { get; set; }

    /// <summary>What the file says.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<FieldValue> Values { get; set; }

    /// <summary>Whoever sits here may try to write.</summary>
    [Parameter]
    public bool Writes { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>What was changed.</summary>
    [Parameter]
    public EventCallback<ImmutableArray<FieldValue>> OnSave { get; set; }

    private string Text(CustomerField field) => _typed.TryGetValue(field, out var typed) ? typed : Values.FirstOrDefault(value => value.Field == field)?.Text ?? "";

    private void Write(CustomerField field, ChangeEventArgs typed) => _typed[field] = typed.Value as string ?? "";

    private async Task Save()
    {
        ImmutableArray<FieldValue> changed = [.. _typed.Select(typed => new FieldValue(typed.Key, typed.Value))];
        if (changed.IsEmpty) return;

        await OnSave.InvokeAsync(changed);
        _typed.Clear();
    }
}
