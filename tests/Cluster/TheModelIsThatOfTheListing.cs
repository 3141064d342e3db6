using System.Globalization;
using SalesFloor.Tests.Cluster.Metadata;

namespace SalesFloor.Tests.Cluster;

/// <summary>What lives in assemblies that cannot be had: each member was checked against a line of a printed API listing (checked-against-listing.txt), and against what the real assemblies call.</summary>
public sealed class TheModelIsThatOfTheListing(RealOrleans orleans)
{
    private const string List = "tests/Cluster/checked-against-listing.txt";

    [Fact]
    public void Everything_without_metadata_stands_in_the_list_and_nothing_else_does()
    {
        var declared = Unseen().SelectMany(Declares).ToHashSet();
        var listed = Checked().Select(entry => $"{entry.Type} | {entry.Ours}").ToHashSet();

        Nothing.In(declared.Except(listed).Select(more => $"not in the list: {more}").Concat(listed.Except(declared).Select(less => $"no longer declared: {less}")));
    }

    [Fact]
    public void Each_line_of_the_list_says_what_ours_declares()
    {
        var types = Unseen().ToDictionary(type => type.Key);
        var checkedLines = Checked().Where(entry => entry.Line is not null).ToList();

        Assert.InRange(checkedLines.Count, 100, int.MaxValue);
        Nothing.In(checkedLines.Where(entry => !IsSaid(entry, types[entry.Type])).Select(entry => $"{entry.Type}: {entry.Ours}\n    listed: {entry.Text}"));
    }

    [Fact]
    public void The_listing_still_says_so_where_it_is_at_hand()
    {
        var listing = Path.Combine(Repository.Root, "..", "shared", "orleans.md");
        if (!File.Exists(listing)) Assert.Skip("The listing itself is not part of this repository; its lines were copied into the list.");

        var lines = File.ReadAllLines(listing);
        Nothing.In(Checked().Where(entry => entry.Line is { } line && (line > lines.Length || lines[line - 1].Trim() != entry.Text)).Select(entry => $"line {entry.Line}: {entry.Text}"));
    }

    [Fact]
    public void What_the_real_assemblies_call_is_declared_so_here()
    {
        var (confirmed, differing) = (0, new List<string>());
        foreach (var call in orleans.All.SelectMany(file => file.Calls()).Where(call => !orleans.Had.Contains(call.Assembly)))
        {
            // Ours may lack an overload; one of the same name and number of parameters must be the one that is called.
            var alike = orleans.Ours.Types.GetValueOrDefault(call.Type)?.Callable().Where(ours => ours.Name == call.Name && ours.Takes.Length == call.Takes.Length).Select(ours => ours.Signature).ToList() ?? [];
            if (alike.Contains(call.Signature)) confirmed++;
            else if (alike.Count > 0) differing.Add($"{call.CalledBy} calls {call.Type}: {call.Signature}\n    ours: {string.Join("; ", alike)}");
        }

        Nothing.In(differing);
        Assert.InRange(confirmed, 25, int.MaxValue);
    }

    [Fact]
    public void What_the_real_provider_implements_is_what_ours_asks_of_a_provider()
    {
        var provider = Assert.Single(orleans.All.SelectMany(file => file.Implementations()), found => found is { Interface: "Orleans.Storage.IGrainStorage", By: "Orleans.Persistence.AdoNet.dll: AdoNetGrainStorage" });
        var has = provider.Methods.Select(method => method.Signature).ToHashSet();
        // The overloads with a token have a body of their own, so that a provider may leave them out.
        var asked = orleans.Ours.Types["Orleans.Storage.IGrainStorage"].Callable().Where(method => !method.Takes.Contains("System.Threading.CancellationToken")).Select(method => method.Signature);

        Nothing.In(asked.Where(method => !has.Contains(method)));
    }


    private IEnumerable<DeclaredType> Unseen() => orleans.Model.Where(type => orleans.Real(type) is null);

    private static IEnumerable<string> Declares(DeclaredType type) =>
        type.Attributes.Where(attribute => attribute.StartsWith("[AttributeUsage", StringComparison.Ordinal)).Prepend(type.Declaration).Concat(type.Members).Select(line => $"{type.Key} | {line}");

    private static bool IsSaid(Entry entry, DeclaredType type) => entry.Ours == type.Declaration
        ? ListingLine.IsDeclaration(entry.Ours, type.Bases, entry.Text)
        : ListingLine.Shape(entry.Ours) == ListingLine.Shape(entry.Text);

    private static IEnumerable<Entry> Checked() => Repository.Lines(List).Where(line => line.Length > 0 && line[0] != '#').Select(line =>
    {
        // The text may hold the separator itself (flags of an attribute).
        var parts = line.Split(" | ", 4);
        return new Entry(parts[0] == "-" ? null : int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2], parts[3]);
    });

    private sealed record Entry(int? Line, string Type, string Ours, string Text);
}
