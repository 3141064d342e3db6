using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SalesFloor.Tests;

/// <summary>The program as a process of its own, which can be killed and started again on the same data and port.</summary>
public sealed partial class FloorProcess : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("floor-process-").FullName;
    private Process? _process;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Starts it and waits until it says that it is ready; the first start finds a free port, each later one takes the same. Nobody signs in unless the options say so.</summary>
    public async Task Start(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Silo.dll"), "--port", $"{Address.Port}", "--data", _data, "--accounts", "off", .. options]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => { if (Url().Match(line.Data ?? "") is { Success: true } url) ready.TrySetResult(new Uri(url.Value)); };
        _process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } words) ready.TrySetException(new InvalidOperationException(words)); };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await ready.Task.WaitAsync(Screen.Patience, CancellationToken.None);
    }

    /// <summary>As a power cut does it: nothing is said to anybody.</summary>
    public async Task Kill()
    {
        if (_process is not { } process) return;

        _process = null;
        process.Kill();
        using var deadline = new CancellationTokenSource(Screen.Patience);
        await process.WaitForExitAsync(deadline.Token);
        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(_data, recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Url();
}
