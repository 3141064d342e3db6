using Microsoft.Playwright;

namespace SalesFloor.Tests;

/// <summary>The browser of this machine, started once. Where there is none, the tests are skipped and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The shell paints the same pages without a browser's own windows around them, and takes half the processor for it (32 s instead of 71 for fifteen tests).
    private static readonly string[] s_names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, "There is no Chromium on this machine (apt-get install chromium-headless-shell): nothing was tested in a browser.");
            return _browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Installed() is not { } program) return;

        _playwright = await Playwright.CreateAsync();
        _playwright.Selectors.SetTestIdAttribute("data-test");
        Assertions.SetDefaultExpectTimeout((float)Screen.Patience.TotalMilliseconds); // five seconds are a busy machine's one
        // A container has no user namespaces for the sandbox and little shared memory.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars=false"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    private static string? Installed() =>
        s_names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin").Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
