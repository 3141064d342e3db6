namespace SalesFloor.Silo.People;

/// <summary>Where a session is, in a few words that its owner recognises: the browser and the system that it says it is.</summary>
internal static class Places
{
    // The first that is named counts: each later one is named by the earlier ones, too.
    private static readonly (string Mark, string Name)[] s_browsers =
        [("MicroMessenger/", "WeChat"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] s_systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <summary>What a browser says of itself, cut to what matters; it may say anything.</summary>
    public static string Of(string userAgent) => string.Join(" · ", new[] { Named(s_browsers, userAgent), Named(s_systems, userAgent) }.OfType<string>());

    private static string? Named((string Mark, string Name)[] all, string text) => all.Where(one => text.Contains(one.Mark, StringComparison.Ordinal)).Select(one => one.Name).FirstOrDefault();
}
