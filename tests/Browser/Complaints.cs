using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SalesFloor.Tests;

/// <summary>Keeps what a program logs as an error, so that a test that fails can say what happened behind the page.</summary>
internal sealed class Complaints : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _heard = new();

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyCollection<string> Heard => _heard;

    public ILogger CreateLogger(string categoryName) => new Ear(categoryName, _heard);

    public void Dispose()
    {
    }

    private sealed class Ear(string category, ConcurrentQueue<string> heard) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) heard.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
