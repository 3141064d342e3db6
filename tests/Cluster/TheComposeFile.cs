using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SalesFloor.Silo.Start;

namespace SalesFloor.Tests.Cluster;

/// <summary>What docker/ says must be what the program understands. Read as text: containers cannot be run on every machine that runs the tests.</summary>
public sealed partial class TheComposeFile
{
    private static readonly string s_compose = Repository.Read("docker/compose.yml");
    private static readonly string s_proxy = Repository.Read("docker/nginx.conf");
    private static readonly Dictionary<string, string> s_services = Services().ToDictionary();

    [Fact]
    public void Every_command_is_understood_by_the_program()
    {
        var floors = Floors();

        Assert.Equal(["silo-1", "silo-2", "web-1", "web-2"], floors.Keys.Order());
        Assert.All(floors, floor => Assert.Equal(floor.Key.StartsWith("silo", StringComparison.Ordinal) ? ProcessRole.Silo : ProcessRole.Web, floor.Value.Role));
        Assert.Single(floors.Values.Select(floor => floor.Database).Distinct());
        Assert.Single(floors.Where(floor => floor.Value.Role is ProcessRole.Silo), floor => floor.Value.SampleFloor);
    }

    [Fact]
    public void A_silo_tells_the_others_the_address_that_it_has()
    {
        var network = IPNetwork.Parse(Subnet().Match(s_compose).Groups[1].Value);
        foreach (var (name, floor) in Floors().Where(floor => floor.Value.Role is ProcessRole.Silo))
        {
            Assert.Equal(Address().Match(s_services[name]).Groups[1].Value, floor.Ends.Advertised?.ToString());
            Assert.True(network.Contains(floor.Ends.Advertised!), name);
        }
    }

    [Fact]
    public void Health_is_asked_for_at_the_port_that_is_listened_on()
    {
        foreach (var (name, floor) in Floors())
        {
            var asked = Health().Match(s_services[name]);
            // silo-2 repeats what silo-1 says.
            Assert.Equal(floor.Port.ToString(CultureInfo.InvariantCulture), (asked.Success ? asked : Health().Match(s_services["silo-1"])).Groups[1].Value);
        }

        Assert.Contains("/health HTTP/1.1", Repository.Read("docker/healthy"), StringComparison.Ordinal);
        Assert.Contains("COPY --chmod=755 docker/healthy", Repository.Read("docker/Dockerfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_proxy_knows_the_webs_and_nobody_else()
    {
        var webs = Floors().Values.Where(floor => floor.Role is ProcessRole.Web).Select(floor => floor.Port).Order().ToList();

        Assert.Equal(webs.Count, webs.Distinct().Count()); // they share one network
        Assert.Equal(webs, Upstream().Matches(s_proxy).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order());
        Assert.All(["web-1", "web-2"], web => Assert.Contains("network_mode: \"service:proxy\"", s_services[web], StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_but_this_machine_reaches_the_floor_on_which_nobody_signs_in()
    {
        var published = Published().Match(s_compose);

        Assert.All(Floors().Values, floor => Assert.Equal((AccountsMode.Off, false), (floor.Accounts, floor.ListensBeyondLoopback)));
        Assert.Single(Regex.Matches(s_compose, @"^\s+ports:", RegexOptions.Multiline));
        Assert.StartsWith("127.0.0.1:", published.Groups[1].Value, StringComparison.Ordinal);
        Assert.EndsWith($":{Regex.Match(s_proxy, @"listen (\d+);").Groups[1].Value}", published.Groups[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_variable_is_in_the_example_and_no_password_is_in_the_source()
    {
        var example = Repository.Lines("docker/.env.example").Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

        Assert.Equal(Variable().Matches(s_compose).Select(match => match.Groups[1].Value).Distinct().Order(), example.Keys.Order());
        Assert.Equal("", example["FLOOR_DB_PASSWORD"]);
        Assert.All(Regex.Matches(s_compose, @"(?:PGPASSWORD|POSTGRES_PASSWORD): (.*)"), match => Assert.StartsWith("${FLOOR_DB_PASSWORD:?", match.Groups[1].Value, StringComparison.Ordinal));
        Assert.DoesNotContain("Password=", s_compose, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("docker/.env", Repository.Lines(".gitignore"));
    }

    [Fact]
    public void The_image_is_built_for_a_cluster_from_the_program_that_there_is()
    {
        var image = Repository.Read("docker/Dockerfile");
        var project = Regex.Match(image, @"dotnet publish (\S+)").Groups[1].Value;

        Assert.True(File.Exists(Path.Combine(Repository.Root, project)), project);
        Assert.Contains("-p:GrainHost=Orleans", image, StringComparison.Ordinal);
        Assert.Contains($"\"{Path.GetFileNameWithoutExtension(project)}.dll\"", image, StringComparison.Ordinal);
    }

    private static Dictionary<string, FloorSettings> Floors() => s_services
        .Select(service => (service.Key, Command: Command().Match(service.Value)))
        .Where(service => service.Command.Success)
        .ToDictionary(service => service.Key, service => Assert.IsType<Order.Serve>(CommandLine.Read(JsonSerializer.Deserialize<string[]>(service.Command.Groups[1].Value)!)).Floor);

    private static IEnumerable<KeyValuePair<string, string>> Services()
    {
        var section = Regex.Match(s_compose, @"^services:\n(.*?)^(?=networks:)", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;
        return Regex.Matches(section, @"^  (\S+):\n((?:    .*\n|\n)+)", RegexOptions.Multiline).Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value));
    }

    [GeneratedRegex(@"^    command: (\[.*\])", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"ipv4_address: (\S+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"subnet: (\S+)")]
    private static partial Regex Subnet();

    [GeneratedRegex("""\["CMD", "healthy", "(\d+)"\]""")]
    private static partial Regex Health();

    [GeneratedRegex(@"server 127\.0\.0\.1:(\d+)")]
    private static partial Regex Upstream();

    [GeneratedRegex("""ports:\s+- "(.*)"\n""")]
    private static partial Regex Published();

    [GeneratedRegex(@"\$\{(\w+)")]
    private static partial Regex Variable();
}
