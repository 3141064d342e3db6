using Microsoft.AspNetCore.Components;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Reports;

/// <summary>Where the lines behind a figure are: a filter and its days as the address of <c>/figures</c> and of its file.</summary>
public static class FigureAddress
{
    private const string None = "none";
    private const string Traffic = "Traffic";

    /// <summary>The page with the lines.</summary>
    public static string Page(NavigationManager navigation, string? showroom, FigureFilter filter, DateOnly from, DateOnly until) => navigation.GetUriWithQueryParameters("/figures", new Dictionary<string, object?>
    {
        ["metric"] = filter.Traffic ? Traffic : filter.Metric?.ToString(), ["of"] = filter.Nobodys ? None : filter.Rep?.Value, ["from"] = ReportPeriod.InAddress(from), ["until"] = ReportPeriod.InAddress(until),
        ["source"] = filter.NoSource ? None : filter.Source?.ToString(), ["product"] = filter.Sold is { } sold ? sold.Product ?? "" : null, ["region"] = filter.Sold?.Region, ["currency"] = filter.Currency, ["showroom"] = showroom,
    });

    /// <summary>The file with the same lines.</summary>
    public static string File(NavigationManager navigation, ShowroomId showroom, FigureFilter filter, DateOnly from, DateOnly until) => navigation.GetUriWithQueryParameters($"/api/showrooms/{Uri.EscapeDataString(showroom.Value)}/figures.csv", new Dictionary<string, object?>
    {
        ["metric"] = filter.Traffic ? "traffic" : filter.Metric is { } metric ? Wire(metric) : null, ["rep"] = filter.Nobodys ? None : filter.Rep?.Value, ["from"] = ReportPeriod.InAddress(from), ["until"] = ReportPeriod.InAddress(until),
        ["source"] = filter.NoSource ? None : filter.Source is { } source ? Wire(source) : null, ["product"] = filter.Sold is { } sold ? sold.Product ?? "" : null, ["region"] = filter.Sold?.Region, ["currency"] = filter.Currency,
    });

    /// <summary>The filter that an address names; what it cannot mean is left out.</summary>
    public static FigureFilter Read(string? metric, string? of, string? source, string? product, string? region, string? currency) => new(
        Known<Metric>(metric), metric == Traffic, of is { Length: > 0 } and not None ? new SalespersonId(of) : null, of == None, Known<LeadSource>(source), source == None,
        product is null ? null : new(product.Length == 0 ? null : product, string.IsNullOrEmpty(region) ? null : region), string.IsNullOrEmpty(currency) ? null : currency);

    private static TEnum? Known<TEnum>(string? text) where TEnum : struct, Enum => Enum.TryParse<TEnum>(text, out var known) && Enum.IsDefined(known) ? known : null;

    private static string Wire<TEnum>(TEnum value) where TEnum : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
