using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Live;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Screens;

/// <summary>A page that shows the floor: subscribes while it lives, repaints each second for its clocks, knows how old its floor is.</summary>
public abstract class LiveScreen : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _closing = new();
    private readonly CultureInfo _speaks = CultureInfo.CurrentUICulture;
    private IAsyncDisposable? _subscription;

    /// <summary>The floor as this process knows it.</summary>
    [Inject]
    public required IFloorFeed Feed { get; init; }

    /// <summary>The clock.</summary>
    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <summary>The settings of the screens.</summary>
    [Inject]
    public required IOptions<DashboardOptions> Settings { get; init; }

    /// <summary>Who asks; absent where a page is painted alone.</summary>
    [CascadingParameter]
    public IAccess? Access { get; set; }

    /// <summary>The showroom that the address names, if it does.</summary>
    [SupplyParameterFromQuery(Name = "showroom")]
    public string? ShowroomAsked { get; set; }

    /// <summary>The showroom of this page.</summary>
    protected virtual ShowroomId Showroom => new(string.IsNullOrWhiteSpace(ShowroomAsked) ? Settings.Value.Showroom : ShowroomAsked);

    /// <summary>What is known of the floor.</summary>
    protected FloorState State { get; private set; } = FloorState.Nothing;

    /// <summary>The floor, once it is known.</summary>
    protected FloorSnapshot? Floor => State.Floor;

    /// <summary>Whoever sits here, as what he is; null before that is known, and where he is nobody of the plan.</summary>
    protected virtual Giver? By => null;

    /// <summary>The moment of this painting.</summary>
    protected DateTimeOffset Now { get; private set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Now = Clock.GetUtcNow();
        State = Feed.Current(Showroom) ?? FloorState.Nothing;
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;

        _subscription = Feed.Subscribe(Showroom, Show);
        _ = RepaintEachSecond();
    }

    /// <summary>Whether what takes a right is shown: asked of the matrix, as the order will be. Where nobody signs in and nobody has been chosen yet, everything is shown and nothing can be pressed.</summary>
    protected bool Offers(Func<Giver, bool> may) => By is { } by ? may(by) : Access is not { AccountsAreOn: true };

    /// <summary>A newer floor has come; the page may compare it with the one before.</summary>
    protected virtual void OnFloor(FloorSnapshot? before, FloorSnapshot now) { }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _closing.CancelAsync();
        if (_subscription is { } subscription) await subscription.DisposeAsync();
        _closing.Dispose();
    }

    private Task Show(FloorState state) => InvokeAsync(() =>
    {
        // Whoever calls may come from a thread that speaks another language than this page.
        (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (_speaks, _speaks);
        var before = State.Floor;
        State = state;
        Now = Clock.GetUtcNow();
        if (state.Floor is { } floor && floor.IsNewerThan(before)) OnFloor(before, floor);
        StateHasChanged();
    });

    private async Task RepaintEachSecond()
    {
        try
        {
            using var second = new PeriodicTimer(s_second, Clock);
            while (await second.WaitForNextTickAsync(_closing.Token))
            {
                Now = Clock.GetUtcNow();
                StateHasChanged();
            }
        }
        catch (Exception closing) when (closing is OperationCanceledException or ObjectDisposedException)
        {
            // The page is gone.
        }
    }
}
