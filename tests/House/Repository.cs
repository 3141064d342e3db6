using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SalesFloor.Tests.House;

/// <summary>The sources as they lie on disk, without what the build makes.</summary>
internal static partial class Repository
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> Files(string folder, string pattern) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or ".git" or "data" or "node_modules"))
        .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    public static XDocument Project(string file) => XDocument.Load(Path.Combine(Root, file));

    /// <summary>The code of a file: what is said in comments and texts is no code.</summary>
    public static string Code(string file) => CommentsAndTexts().Replace(Read(file), " ");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesFloor.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("No SalesFloor.slnx above the tests.");
        return folder.FullName;
    }

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", RegexOptions.Singleline)]
    private static partial Regex CommentsAndTexts();
}
