using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SalesFloor.Tests;

/// <summary>Tells when a program that runs inside a test has let go of everything: its files, its connections, its data directory.</summary>
/// <remarks>
/// Left to itself, the test's factory takes the host down beside Main, and whoever comes second returns at once while the first is still at it: the next program on the same
/// data would be refused, as it should be. A container gives up what it made in the opposite order, and its logging is made first: its end is the end of all.
/// </remarks>
public sealed class EndOfProgram : ILoggerProvider
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once the program holds nothing more; never, where it was not built.</summary>
    public Task Reached => _ended.Task;

    /// <summary>The program was built: there will be an end.</summary>
    public bool IsAwaited { get; private set; }

    /// <summary>The provider for the program's container, which owns it from then on.</summary>
    public ILoggerProvider Begin()
    {
        IsAwaited = true;
        return this;
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => NullLogger.Instance;

    /// <inheritdoc/>
    public void Dispose() => _ended.TrySetResult();
}
