namespace SalesFloor.Silo.Api;

/// <summary>The shape of ids that stand in addresses and grain keys.</summary>
public static class Keys
{
    /// <summary>Longest id: what fits a key column together with its prefix.</summary>
    public const int Longest = 64;

    /// <summary>Whether a text can be an id: letters, digits, dot, dash and underscore, so that it can never reach into another key.</summary>
    public static bool IsKey(string? text) => text is { Length: > 0 and <= Longest } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
