using Orleans.Runtime;

namespace SalesFloor.Tests.Hosting;

public sealed class CrowdTests
{
    [Fact]
    public async Task Nothing_is_lost_or_done_twice_while_grains_come_and_go_under_many_callers()
    {
        await using var house = await House.Open();
        var safes = Enumerable.Range(0, 3).Select(number => house.Grains.GetGrain<ISafe>($"safe/{number}")).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(caller => Task.Run(async () =>
        {
            for (var number = 0; number < 300; number++)
            {
                await safes[(caller + number) % safes.Length].Put(leave: number % 7 == 0);
            }
        }))).InTime();

        var held = await Task.WhenAll(safes.Select(safe => safe.Held()));
        Assert.Equal(16 * 300, held.Sum());
    }

    [Fact]
    public async Task One_callers_one_way_calls_keep_their_order_while_the_grain_comes_and_goes()
    {
        await using var house = await House.Open();
        var safe = house.Grains.GetGrain<ISafe>("safe/1");

        for (var number = 0; number < 500; number++)
        {
            await safe.Note(number);
            if (number % 25 == 0) await safe.Put(leave: true);
        }

        await house.Sayings.Heard("note 499");
        Assert.Equal(Enumerable.Range(0, 500).Select(number => $"note {number}"), house.Sayings.All);
    }
}

public interface ISafe : IGrainWithStringKey
{
    Task Put(bool leave);

    Task<int> Held();

    [Orleans.Concurrency.OneWay]
    Task Note(int number);
}

internal sealed class SafeGrain([PersistentState("safe", "memory")] IPersistentState<TillState> safe, Sayings sayings) : Grain, ISafe
{
    public async Task Put(bool leave)
    {
        if (leave) DeactivateOnIdle();
        safe.State = new TillState { Cash = safe.State.Cash + 1 };
        await Task.Yield();
        await safe.WriteStateAsync();
    }

    public Task<int> Held() => Task.FromResult(safe.State.Cash);

    public Task Note(int number)
    {
        sayings.Add($"note {number}");
        return Task.CompletedTask;
    }
}
