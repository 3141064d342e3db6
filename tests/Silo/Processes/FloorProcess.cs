using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SalesFloor.Tests.Processes;

/// <summary>The real program as a process of its own, which can be killed.</summary>
internal sealed partial class FloorProcess : IAsyncDisposable
{
    // A start takes a second or two; this is for machines that do much else meanwhile.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _said;

    private FloorProcess(Process process, Uri address, TimeSpan readyAfter, Task<string> said)
    {
        _process = process;
        _said = said;
        ReadyAfter = readyAfter;
        Http = new HttpClient { BaseAddress = address, Timeout = s_patience };
        Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public HttpClient Http { get; }

    public TimeSpan ReadyAfter { get; }

    public int Id => _process.Id;

    /// <summary>Starts it on any free port and waits until it says where it is. Nobody signs in unless the options say so.</summary>
    public static async Task<FloorProcess> Start(params string[] options)
    {
        var watch = Stopwatch.StartNew();
        var process = Launch(["--port", "0", "--accounts", "off", .. options]);
        var (said, errors) = (new StringBuilder(), process.StandardError.ReadToEndAsync());
        using var deadline = new CancellationTokenSource(s_patience);
        while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            said.AppendLine(line);
            if (Address().Match(line) is not { Success: true } found) continue;

            var readyAfter = watch.Elapsed;
            var rest = process.StandardOutput.ReadToEndAsync(CancellationToken.None); // what it logs must not fill the pipe
            return new FloorProcess(process, new Uri(found.Value), readyAfter, All(rest, errors));
        }

        throw new InvalidOperationException($"The floor did not start. {said}{await errors}");
    }

    /// <summary>Runs an order to its end.</summary>
    public static async Task<(int Exit, string Said)> Order(params string[] words)
    {
        using var process = Launch(words);
        using var deadline = new CancellationTokenSource(s_patience);
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await said + await errors);
    }

    /// <summary>Waits until it ends by itself; what it said since it was ready.</summary>
    public async Task<(int Exit, string Said)> Ends()
    {
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return (_process.ExitCode, await _said);
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task<(int Status, string Text)> Post(string address, string? body, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public static string Field(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(name).GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private static async Task<string> All(Task<string> said, Task<string> errors) => await said + await errors;

    // A file that may not grow further is to be an error of that write, not the end of the process; so it is on a full disk.
    private static Process Launch(string[] words)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] program = [dotnet, Path.Combine(AppContext.BaseDirectory, "Silo.dll"), .. words];
        var (file, arguments) = OperatingSystem.IsLinux() ? ("bash", (string[])["-c", "trap '' XFSZ; exec \"$@\"", "floor", .. program]) : (dotnet, program[1..]);
        return Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("The floor did not start.");
    }

    [GeneratedRegex(@"https?://127\.0\.0\.1:\d+(?=/desk)")]
    private static partial Regex Address();
}
