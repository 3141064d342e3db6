using Microsoft.AspNetCore.Components;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Board;

/// <summary>The desk of another showroom calls me to a customer of mine who waits there: I come, a stand-in receives him for me, or he is sent to me.</summary>
public partial class CalledAwayCard
{
    /// <summary>The showroom that calls.</summary>
    [Parameter, EditorRequired]
    public required BilingualName From { get; set; }

    /// <summary>The call.</summary>
    [Parameter, EditorRequired]
    public required CallFromElsewhere Call { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>The address of the customer's file; null where nobody knows who he is.</summary>
    [Parameter]
    public string? Address { get; set; }

    /// <summary>An answer is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>What I say.</summary>
    [Parameter]
    public EventCallback<PageAnswer> OnAnswer { get; set; }

    // Called again is new again.
    private string Alert => $"away-{Call.Visit}-{Call.At.Ticks}";

    private bool IsOff(PageAnswer answer) => Busy || Call.Answer == answer;
}
