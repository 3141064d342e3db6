using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Screens;

/// <summary>A page that shows more than the floor: reads it when it opens, when the floor has moved, every few seconds, and after each order of its own.</summary>
public abstract partial class ReadingScreen : LiveScreen
{
    // What others do beside the floor is seen after a breath; an order of one's own at once.
    private static readonly TimeSpan s_readEvery = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _closed = new();
    private readonly CultureInfo _speaks = CultureInfo.CurrentUICulture;
    private bool _reading;

    /// <summary>The log.</summary>
    [Inject]
    public required ILoggerFactory Logs { get; init; }

    /// <summary>The words, for what every such page may have to say.</summary>
    [Inject]
    public required IStringLocalizer<Words> Texts { get; init; }

    /// <summary>The last reading was not answered: what is shown may be old.</summary>
    protected bool NotRead { get; private set; }

    /// <summary>An order is on its way.</summary>
    protected bool Busy { get; private set; }

    /// <summary>What became of the last order.</summary>
    protected Sentence? Said { get; set; }

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task Read();

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => ReadQuietly();

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (firstRender) _ = KeepReading();
    }

    /// <inheritdoc/>
    protected override void OnFloor(FloorSnapshot? before, FloorSnapshot now) => _ = InvokeAsync(ReadQuietly);

    /// <summary>Gives an order; its answer is the sentence that is shown, null where there is nothing to say.</summary>
    protected async Task Order(Func<Task<Sentence?>> order)
    {
        if (Busy) return;

        (Busy, Said) = (true, null);
        try
        {
            Said = await order();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotAnswered(Logs.CreateLogger(GetType()), failure, Showroom);
            Said = new(Tone.Wrong, Texts[failure is NotPermittedException ? "Door.NotPermitted" : "Call.Failed"]);
        }
        finally
        {
            Busy = false;
        }

        await ReadQuietly();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _closed.CancelAsync();
        _closed.Dispose();
        await base.DisposeAsync();
    }

    private async Task ReadQuietly()
    {
        if (_reading) return;

        _reading = true;
        try
        {
            await Read();
            NotRead = false;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotAnswered(Logs.CreateLogger(GetType()), failure, Showroom);
            NotRead = true;
        }
        finally
        {
            _reading = false;
        }

        StateHasChanged();
    }

    private async Task KeepReading()
    {
        try
        {
            using var again = new PeriodicTimer(s_readEvery, Clock);
            while (await again.WaitForNextTickAsync(_closed.Token))
            {
                await InvokeAsync(() =>
                {
                    (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (_speaks, _speaks);
                    return ReadQuietly();
                });
            }
        }
        catch (Exception closing) when (closing is OperationCanceledException or ObjectDisposedException)
        {
            // The page is gone.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: a page got no answer")]
    private static partial void LogNotAnswered(ILogger log, Exception failure, ShowroomId showroom);
}
