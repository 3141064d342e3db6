using Microsoft.Playwright;

namespace SalesFloor.Tests;

/// <summary>A test with windows of its own in the one browser; at its end no window may have an error in its console.</summary>
public abstract class FloorTest(Chromium chromium, FloorProgram program) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _windows = [];
    private readonly List<Screen> _screens = [];

    protected FloorProgram Program { get; } = program;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var window in _windows) await window.CloseAsync();
        string[] errors = [.. _screens.SelectMany(screen => screen.Errors)];
        if (errors.Length > 0 || TestContext.Current.TestState is { Result: TestResult.Failed }) errors = [.. errors, .. Program.Complaints.Heard.Select(said => "The server: " + said)];
        if (errors.Length > 0) Assert.Fail(string.Join('\n', errors));
    }

    /// <summary>A window that nobody has used before, as another machine would have it.</summary>
    protected async Task<Screen> Window((int Width, int Height) size, string language = "zh-CN")
    {
        var window = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = size.Width, Height = size.Height }, Locale = language, ReducedMotion = ReducedMotion.Reduce });
        _windows.Add(window);
        var screen = new Screen(await window.NewPageAsync());
        _screens.Add(screen);
        return screen;
    }

    protected async Task<Screen> Open(string path, (int Width, int Height) size, string language = "zh-CN")
    {
        var screen = await Window(size, language);
        await screen.Open(new Uri(Program.Address, path));
        return screen;
    }
}
