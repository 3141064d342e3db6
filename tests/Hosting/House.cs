using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace SalesFloor.Tests.Hosting;

/// <summary>A host with all grains of these tests, on a clock that the test moves.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly IHost _host;

    private House(IHost host, ManualClock clock)
    {
        _host = host;
        Clock = clock;
    }

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    public ManualClock Clock { get; }
    public IServiceProvider Services => _host.Services;
    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();
    public Doors Doors => _host.Services.GetRequiredService<Doors>();
    public Sayings Sayings => _host.Services.GetRequiredService<Sayings>();
    public FlakyStorage Storage => _host.Services.GetRequiredService<FlakyStorage>();

    public static async Task<House> Open(Action<ISiloBuilder>? more = null)
    {
        var clock = new ManualClock();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<Doors>().AddSingleton<Sayings>().AddSingleton<FlakyStorage>();
        builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<Sayings>());
        builder.Services.AddKeyedSingleton<TimeProvider>("orleans", clock);
        builder.UseOrleans(silo =>
        {
            silo.AddMemoryGrainStorage("memory");
            silo.Services.AddKeyedSingleton<Orleans.Storage.IGrainStorage>("flaky", (services, _) => services.GetRequiredService<FlakyStorage>());
            more?.Invoke(silo);
        });
        var host = builder.Build();
        await host.StartAsync();
        return new House(host, clock);
    }

    public Task Close() => _host.StopAsync();

    public Task Close(CancellationTokenSource hurry) => _host.StopAsync(hurry.Token);

    public async ValueTask DisposeAsync()
    {
        Doors.OpenAll();
        await _host.StopAsync();
        _host.Dispose();
    }
}

/// <summary>Named places in a grain where the test can hold it.</summary>
internal sealed class Doors
{
    private readonly ConcurrentDictionary<string, Door> _doors = new();
    private volatile bool _allOpen;

    /// <summary>Called by a grain: says that it is there and waits until it may go on.</summary>
    public Task Pass(string name)
    {
        var door = DoorOf(name);
        door.Reached.TrySetResult();
        return _allOpen ? Task.CompletedTask : door.Opened.Task;
    }

    public Task Reached(string name) => DoorOf(name).Reached.Task.InTime($"door {name}");

    public bool WasReached(string name) => DoorOf(name).Reached.Task.IsCompleted;

    public void Open(string name) => DoorOf(name).Opened.TrySetResult();

    public void OpenAll()
    {
        _allOpen = true;
        foreach (var door in _doors.Values) door.Opened.TrySetResult();
    }

    private Door DoorOf(string name) => _doors.GetOrAdd(name, _ => new Door());

    private sealed record Door
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Opened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>What grains note and what the host logs, in order.</summary>
internal sealed class Sayings : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();
    private readonly ConcurrentQueue<string> _said = new();

    public IReadOnlyCollection<string> All => [.. _said];

    public void Add(string saying)
    {
        _said.Enqueue(saying);
        foreach (var (part, heard) in _awaited)
        {
            if (saying.Contains(part, StringComparison.Ordinal)) heard.TrySetResult();
        }
    }

    /// <summary>Waits until something with this in it is said; it may have been said already.</summary>
    public Task Heard(string part)
    {
        var heard = _awaited.GetOrAdd(part, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_said.Any(saying => saying.Contains(part, StringComparison.Ordinal))) heard.TrySetResult();
        return heard.Task.InTime($"saying {part}");
    }

    public int Count(string saying) => _said.Count(said => said == saying);

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Add($"{logLevel}: {formatter(state, exception)} {exception?.GetType().Name}");

    public void Dispose()
    {
    }
}
