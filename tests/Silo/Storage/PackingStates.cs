using System.Text;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Storage;

public sealed class PackingStates(PostgresServer postgres)
{
    private static readonly byte[] s_large =
        Encoding.UTF8.GetBytes($"{{\"number\":0,\"state\":{{\"waiting\":[{string.Join(',', Enumerable.Range(1, 400).Select(ticket => $"{{\"ticket\":{ticket},\"name\":\"王小明\"}}"))}]}}}}");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_large_state_takes_a_fraction_of_the_disk_and_comes_back_byte_for_byte(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var key = new StateKey("desk", "desk/main");

        await floor.Store.Write(new StateWrite(key, null, s_large, Entries: []));

        Assert.Equal(s_large, (await floor.Store.Read(key))!.Payload);
        Assert.InRange(await floor.Ask<long>("select length(payload) from grain_state"), 1, s_large.Length / 4);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_state_that_carries_its_entries_stays_readable_for_the_database(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var key = new StateKey("desk", "desk/main");

        await floor.Store.Write(new StateWrite(key, null, s_large));

        Assert.Equal(s_large.Length, await floor.Ask<long>("select length(payload) from grain_state"));
        Assert.Equal(s_large, (await floor.Store.Read(key))!.Payload);
    }

    [Fact]
    public void What_would_not_grow_smaller_is_left_as_it_is() => Assert.Equal("""{"token":1}"""u8.ToArray(), StatePayload.Pack("""{"token":1}"""u8.ToArray()));

    [Theory, InlineData(1), InlineData(3), InlineData(5), InlineData(40)]
    public void A_state_that_was_cut_short_is_said_to_be_damaged(int bytes) => Assert.Throws<InvalidDataException>(() => StatePayload.Unpack(StatePayload.Pack(s_large)[..bytes]));

    [Theory, InlineData(1), InlineData(2), InlineData(4)]
    public void A_length_that_is_not_its_own_is_said_to_be_damage(int at)
    {
        var stored = StatePayload.Pack(s_large);
        stored[at] ^= 0x55;

        Assert.Throws<InvalidDataException>(() => StatePayload.Unpack(stored));
    }
}
