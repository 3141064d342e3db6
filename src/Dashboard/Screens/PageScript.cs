using Microsoft.JSInterop;

namespace SalesFloor.Dashboard.Screens;

/// <summary>The script that belongs to a page, loaded once. A page can be left while its script is still on the way or at work: from then on nothing is asked of the browser, and what it can no longer answer is no fault.</summary>
/// <param name="browser">The browser.</param>
/// <param name="address">Where the script is loaded from.</param>
internal sealed class PageScript(IJSRuntime browser, string address) : IAsyncDisposable
{
    private IJSObjectReference? _loaded;
    private bool _gone;

    /// <summary>The browser can be asked.</summary>
    public bool IsLoaded => _loaded is not null;

    /// <summary>Loads the script. False: the page was left meanwhile, and nothing may follow.</summary>
    public async ValueTask<bool> Load()
    {
        await Quietly(async () => _loaded = await browser.InvokeAsync<IJSObjectReference>("import", address));
        if (_gone) await Unload();
        return _loaded is not null;
    }

    /// <summary>Has the browser do something. Before the script is there, and after the page has gone, nothing happens.</summary>
    public async ValueTask Run(string function, params object?[] arguments)
    {
        if (_loaded is { } loaded) await Quietly(() => loaded.InvokeVoidAsync(function, arguments).AsTask());
    }

    /// <summary>Asks the browser. Nothing comes back before the script is there, and after the page has gone.</summary>
    public async ValueTask<T?> Ask<T>(string function, params object?[] arguments)
    {
        T? answer = default;
        if (_loaded is { } loaded) await Quietly(async () => answer = await loaded.InvokeAsync<T>(function, arguments));
        return _gone ? default : answer;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _gone = true;
        await Unload();
    }

    private async Task Unload()
    {
        if (_loaded is not { } loaded) return;

        _loaded = null;
        await Quietly(() => loaded.DisposeAsync().AsTask());
    }

    private async Task Quietly(Func<Task> order)
    {
        try
        {
            await order();
        }
        catch (JSDisconnectedException)
        {
            // The browser went first; there is nobody left to ask.
        }
        // What was on the page is no longer there to be found, and what it was handed is put away.
        catch (Exception fault) when (_gone && fault is JSException or ObjectDisposedException or OperationCanceledException)
        {
        }
    }
}
