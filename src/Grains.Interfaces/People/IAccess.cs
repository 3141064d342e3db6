namespace SalesFloor.People;

/// <summary>What whoever asks may do. One per circuit, request or connection.</summary>
public interface IAccess
{
    /// <summary>Whether people sign in at all. Where they do not, everybody on this machine may do everything.</summary>
    bool AccountsAreOn { get; }

    /// <summary>Who asks, as of now: roles may change and accounts close while a page is open.</summary>
    SignedIn Who { get; }

    /// <summary>Whether he may do this in a showroom at all, be it only with what is his own. Null: in any showroom.</summary>
    bool May(FloorAction action, ShowroomId? showroom);

    /// <summary>Somebody else is signed in, or nobody any more. May be raised on any thread.</summary>
    event Action? Changed;
}

/// <summary>Where nobody signs in.</summary>
public sealed class OpenAccess : IAccess
{
    /// <inheritdoc/>
    public event Action? Changed { add { } remove { } }

    /// <inheritdoc/>
    public bool AccountsAreOn => false;

    /// <inheritdoc/>
    public SignedIn Who => SignedIn.Nobody.One;

    /// <inheritdoc/>
    public bool May(FloorAction action, ShowroomId? showroom) => true;
}

/// <summary>The grains as whoever asks may use them: each call is checked and carries his name. The only way from a screen or an address to a grain.</summary>
public interface IFloorGrains
{
    /// <summary>The grain with this key. A call that is not permitted throws <see cref="NotPermittedException"/> and reaches nobody.</summary>
    TGrain GetGrain<TGrain>(string key) where TGrain : IGrainWithStringKey;
}

/// <summary>Whoever asked may not do this. Screens do not offer it, so it is met only by who has just lost the right, or tries.</summary>
public sealed class NotPermittedException(FloorAction? action, NotPermitted why) : Exception($"Not permitted: {action?.ToString() ?? "no action"} ({why}).")
{
    /// <summary>What was tried; null where the call belongs to no action and is nobody's to make.</summary>
    public FloorAction? Action { get; } = action;

    /// <summary>Why not.</summary>
    public NotPermitted Why { get; } = why;
}

/// <summary>Why something is not permitted.</summary>
public enum NotPermitted
{
    NotSignedIn = 1,
    /// <summary>None of his roles takes it, or not here.</summary>
    NotYourRole = 2,
    /// <summary>He would do it in the name of somebody else.</summary>
    NotYourName = 3,
    /// <summary>What only the floor itself does.</summary>
    NobodysToDo = 4,
}
