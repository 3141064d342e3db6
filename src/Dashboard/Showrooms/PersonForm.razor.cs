using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>Somebody new, or another name, role or market for somebody known.</summary>
public partial class PersonForm
{
    private readonly HashSet<TerritoryId> _markets = [];
    private string _zh = "", _en = "", _id = "";
    private Role _role = Role.Salesperson;
    private bool _tried;

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>Whoever is changed; null for somebody new. Another one is another form: give it a key.</summary>
    [Parameter]
    public Person? Edited { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Changes it.</summary>
    [Parameter]
    public EventCallback<StaffChange> OnChange { get; set; }

    /// <summary>Nothing is to be changed after all.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    private string Id => Edited?.Id.Value ?? (_id.Trim() is { Length: > 0 } typed ? typed : Slugs.Of(_en));

    private string? Fault => !_tried ? null
        : _zh.Trim().Length + _en.Trim().Length == 0 ? W["Staff.NeedsName"].Value
        : !Slugs.IsId(Id) ? W["Staff.NeedsId"].Value
        : Edited is null && Plan.People.Any(person => person.Id.Value == Id) ? W["Staff.IdTaken"].Value
        : null;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Edited is not { } person) return;

        (_zh, _en, _role) = (person.Name.Zh, person.Name.En, person.Role);
        _markets.UnionWith(person.Territories ?? []);
    }

    private void Tick(TerritoryId market, bool chosen)
    {
        if (chosen) _markets.Add(market);
        else _markets.Remove(market);
    }

    private Task Submit()
    {
        _tried = true;
        if (Fault is not null) return Task.CompletedTask;

        return OnChange.InvokeAsync(new StaffChange.PutPerson(new(new(Id), new(_zh.Trim(), _en.Trim()), _role, _markets.Count == 0 ? null : [.. _markets.OrderBy(market => market.Value, StringComparer.Ordinal)])));
    }
}
