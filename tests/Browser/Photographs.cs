using Microsoft.Playwright;

namespace SalesFloor.Tests;

/// <summary>Pictures of screens for people to look at, in the directory that <c>SALESFLOOR_PICTURES</c> names; a relative one begins at the repository.</summary>
internal static class Photographs
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("SALESFLOOR_PICTURES") is { Length: > 0 } folder ? folder : null;

    public static bool Wanted => s_folder is not null;

    /// <summary>Saves what the window shows, or the whole page however long it is; without the environment's word nothing is kept.</summary>
    public static async Task<byte[]> Save(Screen screen, string name, bool whole = false)
    {
        var picture = await screen.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, FullPage = whole });
        if (s_folder is null) return picture;

        var file = Path.Combine(Repository(), s_folder, name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, picture);
        return picture;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesFloor.slnx"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return folder.FullName;
    }
}
