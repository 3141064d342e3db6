namespace SalesFloor.Silo.People;

/// <summary>Who asks in this circuit, request or hub call. Nobody, until its beginning has said what was proved.</summary>
internal sealed class CurrentAccess(Roster roster, TimeProvider clock) : IAccess, IDisposable
{
    private Session? _session;
    private bool _follows;

    public event Action? Changed;

    public bool AccountsAreOn => true;

    public SignedIn Who => _session?.Who(roster.Book, clock.GetUtcNow()) ?? SignedIn.Nobody.One;

    public bool May(FloorAction action, ShowroomId? showroom) => Permissions.MayAtAll(Who, action, showroom);

    /// <summary>This was proved.</summary>
    public void Begin(Session? session) => _session = session;

    /// <summary>Tells from now on whenever it may be another answer.</summary>
    public void Follow()
    {
        if (_follows) return;

        _follows = true;
        roster.Changed += Tell;
    }

    public void Dispose()
    {
        if (_follows) roster.Changed -= Tell;
    }

    private void Tell() => Changed?.Invoke();
}
