using Microsoft.AspNetCore.Components;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Rules;

/// <summary>A version of the rules, each rule a sentence with the ids of the rulebook.</summary>
public partial class RulesInWords
{
    /// <summary>The rules.</summary>
    [Parameter, EditorRequired]
    public required FloorRules Rules { get; set; }
}
