using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SalesFloor.Tests;

/// <summary>The program as a process of its own, which can be killed and started again on the same data and port.</summary>
public sealed partial class FloorProcess : IAsyncDisposable
{
    // A month is played in half a minute where nobody else works.
    private static readonly TimeSpan s_longOrder = TimeSpan.FromMinutes(4);

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

    /// <summary>Where its data lies.</summary>
    public string Data => _data;

    /// <summary>Gives it an order that runs to an end, on the same data.</summary>
    public async Task Order(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Silo.dll"), .. words, "--data", _data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(s_longOrder);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
        await process.WaitForExitAsync(deadline.Token);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', words)}: {await said} {await complained}");
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
