using Orleans.Runtime;
using Orleans.Storage;

namespace SalesFloor.Simulation;

/// <summary>How a client asks: with patience, and again when there was no answer, of whichever host is there.</summary>
internal sealed class Requests(World world, Town town, Action<string> violated)
{
    private const int Tries = 6;

    // A client gives up sooner than the grain host does, so that a repeat meets the first try still at work.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(12);

    private readonly ClientTurns _turns = new(new ClientQueue(world));

    /// <summary>How many clients have not finished.</summary>
    public int Busy { get; private set; }

    public void Start(Func<Task> client)
    {
        Busy++;
        _ = Task.Factory.StartNew(() => Guarded(client), CancellationToken.None, TaskCreationOptions.None, _turns);
    }

    /// <summary>The answer, or none when the client gave up: then nobody knows whether it was done.</summary>
    public async Task<T?> Insist<T>(Func<IGrainFactory, Task<T>> ask) where T : class
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var answer = await Try(town.ForCall(), ask);
            if (answer is not null) return answer;
            await Pause(TimeSpan.FromMilliseconds(200 << attempt));
        }

        return null;
    }

    public Task Pause(TimeSpan time)
    {
        var over = new TaskCompletionSource();
        world.Clock.In(time, () => over.TrySetResult());
        return over.Task;
    }

    /// <summary>One try with one host: for who comes again anyway.</summary>
    public Task<T?> AskOnce<T>(SimHost host, Func<IGrainFactory, Task<T>> ask) where T : class => Try(host, ask);

    private Task<T?> Try<T>(SimHost host, Func<IGrainFactory, Task<T>> ask) where T : class
    {
        var answer = new TaskCompletionSource<T?>();
        host.WhenDead(() => answer.TrySetResult(null));
        world.Clock.In(s_patience, () => answer.TrySetResult(null));
        _ = Follow(ask(host.Grains), answer);
        return answer.Task;
    }

    private async Task Follow<T>(Task<T> call, TaskCompletionSource<T?> answer) where T : class
    {
        try
        {
            answer.TrySetResult(await call);
        }
        catch (Exception failure) when (failure is IOException or InconsistentStateException or TimeoutException or SiloUnavailableException)
        {
            answer.TrySetResult(null); // what a disk and a busy host may do to anybody: the client asks again
        }
        catch (Exception failure) // nothing else may reach a client
        {
            violated($"a client got {failure.GetType().Name}: {failure.Message} {failure.StackTrace?.Split('\n').FirstOrDefault()}");
            answer.TrySetResult(null);
        }
    }

    private async Task Guarded(Func<Task> client)
    {
        try
        {
            await client();
        }
        catch (Exception failure) // a mistake of the simulation itself must not pass as a quiet run
        {
            violated($"the simulation failed: {failure}");
        }

        Busy--;
    }
}
