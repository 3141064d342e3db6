using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SalesFloor.Dashboard.Screens;

/// <summary>Sound on or quiet, kept in the browser. What is called out carries <c>data-alert</c>: its kind, a dash, and what makes it new. The rest is <c>sounds.js</c>.</summary>
public sealed partial class SoundSwitch : IAsyncDisposable
{
    private const string Script = "./_content/Dashboard/sounds.js";

    private PageScript? _sounds;

    /// <summary>Where the script is loaded.</summary>
    [Inject]
    public required IJSRuntime Browser { get; init; }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;

        _sounds = new(Browser, Script);
        if (await _sounds.Load()) await _sounds.Run("attach");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _sounds?.DisposeAsync() ?? default;
}
