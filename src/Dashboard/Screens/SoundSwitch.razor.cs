using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SalesFloor.Dashboard.Screens;

/// <summary>Sound on or quiet, kept in the browser. What is called out carries <c>data-alert</c>: its kind, a dash, and what makes it new. The rest is <c>sounds.js</c>.</summary>
public sealed partial class SoundSwitch : IAsyncDisposable
{
    private const string Script = "./_content/Dashboard/sounds.js";

    private IJSObjectReference? _sounds;

    /// <summary>Where the script is loaded.</summary>
    [Inject]
    public required IJSRuntime Browser { get; init; }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;

        _sounds = await Browser.InvokeAsync<IJSObjectReference>("import", Script);
        await _sounds.InvokeVoidAsync("attach");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_sounds is { } sounds) await sounds.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser went first; there is nothing left to take down there.
        }
    }
}
