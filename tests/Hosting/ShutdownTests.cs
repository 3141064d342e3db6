using Orleans.Runtime;

namespace SalesFloor.Tests.Hosting;

public sealed class ShutdownTests
{
    [Fact]
    public async Task What_was_accepted_is_done_before_the_grains_go()
    {
        await using var house = await House.Open();
        var worker = house.Grains.GetGrain<IWorker>("worker/1");
        var running = worker.WorkThenAsk("worker/2", "work");
        await house.Doors.Reached("work");
        var queued = worker.WorkThenAsk("worker/3", "more work");

        var closing = house.Close();
        house.Doors.OpenAll();

        Assert.Equal("asked worker/2", await running.InTime());
        Assert.Equal("asked worker/3", await queued.InTime());
        await closing.InTime();
        Assert.Equal(1, house.Sayings.Count("worker/1 went: ShuttingDown"));
        Assert.Equal(1, house.Sayings.Count("worker/2 went: ShuttingDown"));
        Assert.Equal(1, house.Sayings.Count("worker/3 went: ShuttingDown"));
    }

    [Fact]
    public async Task Who_calls_after_closing_is_refused_in_words()
    {
        await using var house = await House.Open();
        var worker = house.Grains.GetGrain<IWorker>("worker/1");
        await worker.Ask();
        await house.Close().InTime();

        var refusal = await Assert.ThrowsAsync<SiloUnavailableException>(worker.Ask);

        Assert.Contains("the host is stopping", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("worker/1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_calls_while_it_is_closing_is_refused_too()
    {
        await using var house = await House.Open();
        var worker = house.Grains.GetGrain<IWorker>("worker/1");
        var running = worker.WorkThenAsk("worker/2", "work");
        await house.Doors.Reached("work");

        var closing = house.Close();
        await Assert.ThrowsAsync<SiloUnavailableException>(worker.Ask);

        house.Doors.OpenAll();
        await running.InTime();
        await closing.InTime();
    }

    [Fact]
    public async Task Work_that_does_not_end_is_cut_short_when_the_host_is_in_a_hurry_and_the_log_names_it()
    {
        await using var house = await House.Open();
        _ = house.Grains.GetGrain<IWorker>("worker/1").WorkThenAsk("worker/2", "work");
        await house.Doors.Reached("work");
        using var hurry = new CancellationTokenSource();

        var closing = house.Close(hurry);
        await hurry.CancelAsync();

        await closing.InTime();
        await house.Sayings.Heard("Stopped before 1 grains had finished: worker/worker/1");
    }
}

public interface IWorker : IGrainWithStringKey
{
    Task<string> WorkThenAsk(string other, string door);
    Task<string> Ask();
}

internal sealed class WorkerGrain(Doors doors, Sayings sayings) : Grain, IWorker
{
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        sayings.Add($"{this.GetPrimaryKeyString()} went: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public async Task<string> WorkThenAsk(string other, string door)
    {
        await doors.Pass(door);
        return await GrainFactory.GetGrain<IWorker>(other).Ask();
    }

    public Task<string> Ask() => Task.FromResult($"asked {this.GetPrimaryKeyString()}");
}
