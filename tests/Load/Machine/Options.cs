using System.Globalization;

namespace SalesFloor.Tests.Load;

/// <summary>What was asked on the command line: bare words, and <c>--name value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _named = [];

    public Options(IEnumerable<string> arguments)
    {
        var words = new Queue<string>(arguments);
        while (words.TryDequeue(out var word))
        {
            if (!word.StartsWith("--", StringComparison.Ordinal)) Words.Add(word);
            else _named[word[2..]] = words.TryDequeue(out var value) ? value : throw new ArgumentException($"{word} needs a value.");
        }
    }

    public List<string> Words { get; } = [];

    public double Number(string name, double otherwise) => _named.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public TimeSpan Seconds(double otherwise) => TimeSpan.FromSeconds(Number("seconds", otherwise));

    public bool Wants(string engine) => !_named.TryGetValue("engine", out var only) || only == engine;

    public bool Is(string name, bool otherwise) => _named.TryGetValue(name, out var text) ? text == "yes" : otherwise;
}
