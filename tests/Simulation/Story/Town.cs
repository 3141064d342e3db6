namespace SalesFloor.Simulation;

/// <summary>The hosts there are at a moment: one, for a while two, or none until somebody calls.</summary>
internal sealed class Town(World world, SimDisk disk, Plant plant)
{
    private readonly List<SimHost> _alive = [];
    private int _built;

    public int Built => _built;

    public bool HadTwo { get; private set; }

    /// <summary>A host that takes a call now.</summary>
    public SimHost ForCall()
    {
        if (_alive.Count == 0) Build();
        return _alive[_alive.Count == 1 ? 0 : world.Pick(_alive.Count)];
    }

    public SimHost First()
    {
        if (_alive.Count == 0) Build();
        return _alive[0];
    }

    public SimHost Build()
    {
        var host = new SimHost(world, disk, ++_built, plant);
        host.WhenDead(() => _alive.Remove(host));
        _alive.Add(host);
        HadTwo |= _alive.Count > 1;
        return host;
    }

    /// <summary>At most one goes on.</summary>
    public void EndTheSecond()
    {
        while (_alive.Count > 1) _alive[^1].Die();
    }
}
