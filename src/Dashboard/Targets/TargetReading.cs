using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Boards;
using SalesFloor.People;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>A part of a screen that shows how far targets are reached: read when it is opened, soon after the floor has moved, and every now and then, for money and time move without it.</summary>
public abstract partial class TargetReading<T> : ComponentBase where T : class
{
    private static readonly TimeSpan s_readAgainAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_readAnyway = TimeSpan.FromSeconds(6);

    private DateTimeOffset _readAt;
    private long _version = -1;
    private bool _again;
    private bool _notHis;
    private bool _reading;

    /// <summary>The floor, to know when something has changed.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>The figures.</summary>
    [Inject]
    public required ITargetFigures Figures { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILoggerFactory Logs { get; init; }

    /// <summary>What was read last; null before the first time.</summary>
    protected T? Found { get; private set; }

    /// <summary>The last reading was not answered: what is shown may be old.</summary>
    protected bool NotRead { get; private set; }

    /// <summary>Reads.</summary>
    protected abstract Task<T?> Read();

    /// <summary>Something was read.</summary>
    protected virtual Task WasRead() => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var since = Now - _readAt;
        // Figures come a moment after the decision they count, so a newer floor is read twice.
        var isDue = since >= s_readAnyway || (since >= s_readAgainAfter && (_again || _version != Floor.Version));
        if (_reading || _notHis || !isDue) return;

        (_reading, _readAt, _again, _version) = (true, Now, _version != Floor.Version, Floor.Version);
        try
        {
            (Found, NotRead) = (await Read() ?? Found, false);
            await WasRead();
        }
        catch (NotPermittedException)
        {
            _notHis = true; // somebody else's board: what is his own he sees himself
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotRead(Logs.CreateLogger(GetType()), failure, Floor.Showroom);
            NotRead = true;
        }
        finally
        {
            _reading = false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: how far targets are reached could not be read")]
    private static partial void LogNotRead(ILogger log, Exception failure, ShowroomId showroom);
}
