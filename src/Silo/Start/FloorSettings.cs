using System.Net;

namespace SalesFloor.Silo.Start;

/// <summary>What the command line decided about this start.</summary>
/// <param name="Database">A PostgreSQL connection string, or null for the SQLite file in <paramref name="DataDirectory"/>.</param>
/// <param name="Showroom">The showroom that is meant where a request names none.</param>
/// <param name="Settings">Everything of the form <c>--Section:Key=value</c>, handed to the configuration as it is.</param>
public sealed record FloorSettings(
    int Port,
    string DataDirectory,
    string? Database,
    bool SampleFloor,
    bool Simulate,
    double SimulateSpeed,
    ShowroomId Showroom,
    ProcessRole Role,
    ClusterEnds Ends,
    IReadOnlyList<string> Settings)
{
    /// <summary>Whether people sign in, as they do unless it is said otherwise. Without, only this machine is answered.</summary>
    public AccountsMode Accounts { get; init; } = AccountsMode.On;

    /// <summary>The address that is listened on; null for this machine only.</summary>
    public IPAddress? Listen { get; init; }

    /// <summary>The certificate (PEM, with its key in the same file, or PFX) with which it speaks HTTPS; null for HTTP.</summary>
    public string? Certificate { get; init; }

    /// <summary>A proxy stands before it, speaks HTTPS to the outside and says whom it speaks for; null where none does. The address is the proxy's.</summary>
    public IPAddress? Proxy { get; init; }

    /// <summary>The company's own sign-in; null where people have a password here only.</summary>
    public CompanySignIn? Company { get; init; }

    /// <summary>Whether others than this machine are answered, directly or through the proxy.</summary>
    public bool ListensBeyondLoopback => (Listen is { } address && !IPAddress.IsLoopback(address)) || Proxy is not null;

    /// <summary>What holds where the command line says nothing.</summary>
    public static FloorSettings Default { get; } = new(5080, Path.GetFullPath("data"), null, true, false, 1, new ShowroomId("main"), ProcessRole.All, ClusterEnds.Default, []);
}

/// <summary>Whether people sign in.</summary>
public enum AccountsMode
{
    /// <summary>Nobody does; whoever sits at this machine is believed.</summary>
    Off = 1,

    /// <summary>Everybody does.</summary>
    On = 2,
}

/// <summary>Which part of the floor a process is. Only a cluster has parts.</summary>
public enum ProcessRole
{
    /// <summary>Grains and screens.</summary>
    All = 1,

    /// <summary>Grains without screens.</summary>
    Silo = 2,

    /// <summary>Screens, API and hub; the grains are elsewhere.</summary>
    Web = 3,
}

/// <summary>Where a silo is reached by the others: by silos at one port, by webs at the other.</summary>
/// <param name="Advertised">The address that it tells the others, or null for this machine only.</param>
public sealed record ClusterEnds(int SiloPort, int GatewayPort, IPAddress? Advertised)
{
    /// <summary>The ports that Orleans takes by default, on this machine only.</summary>
    public static ClusterEnds Default { get; } = new(11111, 30000, null);
}
