namespace Orleans.InProcess;

/// <summary>Calls in the order they came, linked through the calls themselves.</summary>
internal struct CallQueue
{
    private GrainCall? _last;

    public GrainCall? First { get; private set; }

    public void Add(GrainCall call)
    {
        if (_last is null) First = call;
        else _last.Next = call;
        _last = call;
    }

    public GrainCall? Take()
    {
        if (First is not { } call) return null;

        First = call.Next;
        call.Next = null;
        if (First is null) _last = null;
        return call;
    }

    /// <summary>Puts everything of another queue behind what is here and leaves the other empty.</summary>
    public void AddAll(ref CallQueue other)
    {
        while (other.Take() is { } call) Add(call);
    }
}
