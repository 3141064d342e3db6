using Microsoft.AspNetCore.Components;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Wording;

namespace SalesFloor.Dashboard.Customers;

/// <summary>The class that a customer's deals speak for, with the numbers it rests on; one key accepts it (CUS-11).</summary>
public partial class GradeProposed
{
    /// <summary>The proposal.</summary>
    [Parameter, EditorRequired]
    public required GradeProposal Proposal { get; set; }

    /// <summary>Whether whoever sits here may accept it: the owner, or the manager.</summary>
    [Parameter]
    public bool MayAccept { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>He is to be of this class from now on.</summary>
    [Parameter]
    public EventCallback OnAccept { get; set; }
}
