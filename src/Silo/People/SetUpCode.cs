namespace SalesFloor.Silo.People;

/// <summary>The code with which the first administrator is made: printed on the console of the machine, good once, as long as nobody has an account.</summary>
internal sealed class SetUpCode
{
    // Whoever reads it off a console needs two; whoever guesses gets no further.
    private const int MostTries = 10;

    private readonly Lock _gate = new();
    private string? _code;
    private int _tries;

    /// <summary>The code of this run.</summary>
    public string Make()
    {
        lock (_gate) return _code ??= Secrets.ToType(4);
    }

    /// <summary>Whether this is the code. After too many tries none is, until the next start.</summary>
    public bool Is(string typed)
    {
        lock (_gate) return _code is { } code && ++_tries <= MostTries && Secrets.Same(code, typed.Trim().ToUpperInvariant());
    }

    /// <summary>It has done its work.</summary>
    public void Used()
    {
        lock (_gate) _code = null;
    }
}
