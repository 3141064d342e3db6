using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Board;

/// <summary>A visit that is offered to me, with the time that is left.</summary>
public partial class OfferCard
{
    private bool _declining;

    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The offered visit.</summary>
    [Parameter, EditorRequired]
    public required VisitOnFloor Offer { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>An answer is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>I take it.</summary>
    [Parameter]
    public EventCallback OnAccept { get; set; }

    /// <summary>I decline, for this cause.</summary>
    [Parameter]
    public EventCallback<DeclineCause> OnDecline { get; set; }

    /// <summary>Why me?</summary>
    [Parameter]
    public EventCallback OnWhy { get; set; }

    private int Seconds => Math.Max(0, (int)Math.Ceiling(((Offer.OfferUntil ?? Now) - Now).TotalSeconds));

    // Of the ring's hundred parts, those that have gone by.
    private string Gone
    {
        get
        {
            var whole = ((Offer.OfferUntil ?? Now) - Offer.Since).TotalSeconds;
            var gone = whole <= 0 ? 100 : Math.Clamp((Now - Offer.Since).TotalSeconds / whole * 100, 0, 100);
            return gone.ToString("0.#", CultureInfo.InvariantCulture);
        }
    }
}
