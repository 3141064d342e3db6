using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Customers;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>How customers come into the archive beside the desk (OWN-02, OWN-17), and how a rep's customers leave him together (OWN-16).</summary>
public partial class CustomerEntry
{
    private string _name = "", _phone = "", _company = "", _event = "", _from = "", _to = "", _approvedBy = "", _reason = "";

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>Who sits here.</summary>
    [Parameter, EditorRequired]
    public required SalespersonId Me { get; set; }

    /// <summary>As what.</summary>
    [Parameter, EditorRequired]
    public required Giver By { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>A report.</summary>
    [Parameter]
    public EventCallback<ClaimLead> OnReport { get; set; }

    /// <summary>A company lead.</summary>
    [Parameter]
    public EventCallback<EnterCompanyLead> OnLead { get; set; }

    /// <summary>A hand-over.</summary>
    [Parameter]
    public EventCallback<HandOverAll> OnHandOver { get; set; }

    private Task Report() => OnReport.InvokeAsync(new(default, Me, Guid.CreateVersion7(), _name, _phone, _company.Length == 0 ? null : _company));

    private Task Enter() => OnLead.InvokeAsync(new(default, Me, Guid.CreateVersion7(), _event, _name, _phone, _company.Length == 0 ? null : _company));

    private Task HandOver() => OnHandOver.InvokeAsync(new(default, Me, new(_from), [new(_to)], new(_approvedBy), _reason));
}
