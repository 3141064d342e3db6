using System.Globalization;
using System.Net;
using SalesFloor.Silo.Api;
using SalesFloor.Silo.SampleFloor;

namespace SalesFloor.Silo.Start;

/// <summary>Reads the command line. Nothing is guessed: a word that is not known is an order that was not understood.</summary>
public static class CommandLine
{
    private const double FastestSimulation = 1000;

    // The test host and `dotnet run` hand these over; they are the web host's own.
    private static readonly string[] s_hostSettings = ["--environment", "--contentRoot", "--applicationName"];

    // Before anything of it was said.
    private static readonly CompanySignIn s_company = new(new Uri("about:blank"), "", null);

    /// <summary>The order that the arguments stand for. The last of two equal options counts, so that a script can put defaults first.</summary>
    public static Order Read(IEnumerable<string> args)
    {
        string[] line = [.. args];
        var words = new Queue<string>(line);
        var reading = new Reading();
        while (reading.Fault is null && words.TryDequeue(out var word))
        {
            if (word == "replay" && reading.Verb is null) return new Order.Replay([.. line[..^(words.Count + 1)], .. words]);

            reading = Next(reading, word, words);
        }

        return reading.Fault ?? Ordered(reading);
    }

    private static Order Ordered(Reading reading) => reading.Verb switch
    {
        null when reading.Floor.Company is { } company && (company.Authority == s_company.Authority || company.Client.Length == 0) => new Order.Misunderstood("OidcIncomplete", "--oidc-authority --oidc-client"),
        null => new Order.Serve(reading.Floor),
        "help" => new Order.Help(),
        "verify" => new Order.Verify(reading.Floor),
        "rebuild" => new Order.Rebuild(reading.Floor),
        "sample" => new Order.Sample(reading.Floor, reading.Days),
        "backup" => reading.File is { } to ? new Order.Backup(reading.Floor, to) : new Order.Misunderstood("FileMissing", "backup"),
        "restore" => reading.File is { } from ? new Order.Restore(reading.Floor, from) : new Order.Misunderstood("FileMissing", "restore"),
        "seal" => reading.Print is { } printed ? new Order.PrintSeal(reading.Floor, printed) : new Order.Seal(reading.Floor, reading.Day),
        _ => new Order.Misunderstood("UnknownVerb", reading.Verb),
    };

    private static Reading Next(Reading reading, string word, Queue<string> words)
    {
        if (word is "help" or "--help" or "-h" or "-?") return reading with { Verb = "help" };
        if (IsSetting(word)) return reading with { Floor = reading.Floor with { Settings = [.. reading.Floor.Settings, word] } };
        if (word.StartsWith("--", StringComparison.Ordinal)) return Option(reading, word, words);
        if (reading is { Verb: "backup" or "restore", File: null }) return reading with { File = Path.GetFullPath(word) };
        return reading.Verb is null ? reading with { Verb = word } : reading with { Fault = new Order.Misunderstood("TooManyWords", word) };
    }

    private static Reading Option(Reading reading, string word, Queue<string> words)
    {
        var (name, value) = word.Split('=', 2) is [var left, var right] ? (left, right) : (word, null);
        string? Value() => value ?? (words.TryDequeue(out var next) ? next : null);
        var floor = reading.Floor;
        return name switch
        {
            "--empty" when value is null => reading with { Floor = floor with { SampleFloor = false } },
            "--simulate" when value is null => reading with { Floor = floor with { Simulate = true } },
            "--port" => reading.With(name, Value(), text => PortOf(text) is { } port ? floor with { Port = port } : null),
            "--role" => reading.With(name, Value(), text => RoleOf(text) is { } role ? floor with { Role = role } : null),
            "--silo-port" => reading.With(name, Value(), text => PortOf(text) is { } port ? floor with { Ends = floor.Ends with { SiloPort = port } } : null),
            "--gateway-port" => reading.With(name, Value(), text => PortOf(text) is { } port ? floor with { Ends = floor.Ends with { GatewayPort = port } } : null),
            "--advertise" => reading.With(name, Value(), text => IPAddress.TryParse(text, out var address) ? floor with { Ends = floor.Ends with { Advertised = address } } : null),
            "--data" => reading.With(name, Value(), text => floor with { DataDirectory = Path.GetFullPath(text) }),
            "--db" => reading.With(name, Value(), text => floor with { Database = text }),
            "--accounts" => reading.With(name, Value(), text => AccountsOf(text) is { } accounts ? floor with { Accounts = accounts } : null),
            "--listen" => reading.With(name, Value(), text => IPAddress.TryParse(text, out var address) ? floor with { Listen = address } : null),
            "--certificate" => reading.With(name, Value(), text => floor with { Certificate = Path.GetFullPath(text) }),
            "--behind-proxy" => reading.With(name, Value(), text => IPAddress.TryParse(text, out var address) ? floor with { Proxy = address } : null),
            "--oidc-authority" => reading.With(name, Value(), text => CompanySignIn.AuthorityOf(text) is { } authority ? floor with { Company = (floor.Company ?? s_company) with { Authority = authority } } : null),
            "--oidc-client" => reading.With(name, Value(), text => floor with { Company = (floor.Company ?? s_company) with { Client = text } }),
            "--oidc-secret-file" => reading.With(name, Value(), text => floor with { Company = (floor.Company ?? s_company) with { SecretFile = Path.GetFullPath(text) } }),
            "--showroom" => reading.With(name, Value(), text => Keys.IsKey(text) ? floor with { Showroom = new ShowroomId(text) } : null),
            "--simulate-speed" => reading.With(name, Value(), text => Speed(text) is { } speed ? floor with { SimulateSpeed = speed } : null),
            "--days" when reading.Verb == "sample" => reading.WithDays(name, Value()),
            "--day" when reading.Verb == "seal" => reading.WithDay(name, Value(), day => reading with { Day = day }),
            "--print" when reading.Verb == "seal" => reading.WithDay(name, Value(), day => reading with { Print = day }),
            _ => reading with { Fault = new Order.Misunderstood("UnknownOption", word) },
        };
    }

    private static int? PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= 65535 ? port : null;

    private static ProcessRole? RoleOf(string text) => text switch
    {
        "all" => ProcessRole.All,
        "silo" => ProcessRole.Silo,
        "web" => ProcessRole.Web,
        _ => null,
    };

    private static AccountsMode? AccountsOf(string text) => text switch
    {
        "on" => AccountsMode.On,
        "off" => AccountsMode.Off,
        _ => null,
    };

    private static double? Speed(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) && speed is > 0 and <= FastestSimulation ? speed : null;

    private static bool IsSetting(string word) => word.StartsWith("--", StringComparison.Ordinal) && word.Split('=', 2) is [var name, _]
        && (name.Contains(':', StringComparison.Ordinal) || s_hostSettings.Contains(name, StringComparer.OrdinalIgnoreCase));

    private sealed record Reading
    {
        public FloorSettings Floor { get; init; } = FloorSettings.Default;
        public string? Verb { get; init; }
        public string? File { get; init; }
        public DateOnly? Day { get; init; }
        public int Days { get; init; } = SampleCommand.Month;
        public DateOnly? Print { get; init; }
        public Order.Misunderstood? Fault { get; init; }

        public Reading With(string option, string? text, Func<string, FloorSettings?> change)
        {
            if (string.IsNullOrWhiteSpace(text)) return this with { Fault = new Order.Misunderstood("ValueMissing", option) };
            return change(text) is { } changed ? this with { Floor = changed } : this with { Fault = new Order.Misunderstood("ValueUnreadable", $"{option} {text}") };
        }

        public Reading WithDays(string option, string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) return this with { Fault = new Order.Misunderstood("ValueMissing", option) };
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= SampleCommand.MostDays
                ? this with { Days = days }
                : this with { Fault = new Order.Misunderstood("ValueUnreadable", $"{option} {text}") };
        }

        public Reading WithDay(string option, string? text, Func<DateOnly, Reading> change)
        {
            if (string.IsNullOrWhiteSpace(text)) return this with { Fault = new Order.Misunderstood("ValueMissing", option) };
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? change(day)
                : this with { Fault = new Order.Misunderstood("DayUnreadable", $"{option} {text}") };
        }
    }
}
