using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using SalesFloor.Dashboard.Wording;

namespace SalesFloor.Tests.Dashboard;

/// <summary>Paints a component once, in a language, and reads what stands there.</summary>
internal static class Painting
{
    private static readonly ServiceProvider s_services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();

    public static IStringLocalizer<Words> Words { get; } = s_services.GetRequiredService<IStringLocalizer<Words>>();

    public static async Task<IDocument> Of<TComponent>(string language, Dictionary<string, object?> parameters) where TComponent : IComponent
    {
        using var spoken = new Spoken(language);
        await using var renderer = new HtmlRenderer(s_services, s_services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }

    public static string Text(this IDocument page, string test) => page.QuerySelector($"[data-test={test}]")?.TextContent.Trim() ?? throw new InvalidOperationException($"There is no {test} on the screen.");

    public static IHtmlCollection<IElement> All(this IDocument page, string test) => page.QuerySelectorAll($"[data-test={test}]");
}

/// <summary>The language of a test, until it is disposed.</summary>
internal sealed class Spoken : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public Spoken(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}
