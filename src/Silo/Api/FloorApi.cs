using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFloor.Silo.People;

namespace SalesFloor.Silo.Api;

/// <summary>The HTTP API: what the desk can do, for other programs.</summary>
public static class FloorApi
{
    /// <summary>JSON as it travels, the description at <c>/openapi/v1.json</c>, and what the answers need.</summary>
    public static IServiceCollection AddFloorApi(this IServiceCollection services)
    {
        services.AddSingleton<ApiTexts>();
        services.TryAddScoped<IFloorGrains, OpenGrains>();
        services.AddScoped<Floors>();
        services.AddExceptionHandler<ApiFaults>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(http => Shape(http.SerializerOptions));
        services.AddOpenApi(Description.Configure);
        return services;
    }

    /// <summary>Puts every address of the API in place, one file a subject.</summary>
    public static void MapFloorApi(this WebApplication app)
    {
        // An address or method that does not exist is answered in the same shape as every other refusal.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), branch => branch.UseExceptionHandler().UseStatusCodePages(NoSuchAddress));
        var api = app.MapGroup("/api").WithMetadata(Description.NotSignedIn, Description.NotPermitted, Description.StoreUnavailable);
        Arrivals.Map(api);
        Visits.Map(api);
        Decisions.Map(api);
        MisassignmentReport.Map(api);
        Receipts.Map(api);
        FloorState.Map(api);
        RepPresence.Map(api);
        Customers.Map(api);
        CustomerFileAddresses.Map(api);
        Fairness.Map(api);
        Compensations.Map(api);
        Calls.Map(api);
        RegisterDays.Map(api);
        Days.Map(api);
        Disputes.Map(api);
        Staff.Map(api);
        Rankings.Map(api);
        ScoreAddresses.Map(api);
        ContestAddresses.Map(api);
        StockAddresses.Map(api);
        Deals.Map(api);
        FigureLines.Map(api);
        ReportAddresses.Map(api);
        Rules.Map(api);
        TargetAddresses.Map(api);
        TargetFigureAddresses.Map(api);
        TargetFigureAddresses.MapTrafficAndNotes(api);
        TargetTableAddresses.Map(api);
        TargetDivisions.Map(api);
        SalesPlanAddresses.Map(api);
        app.MapOpenApi().WithMetadata(OpenToAll.One); // what can be asked is no secret, what is answered is
    }

    private static Task NoSuchAddress(StatusCodeContext refused)
    {
        var http = refused.HttpContext;
        var texts = http.RequestServices.GetRequiredService<ApiTexts>();
        var (code, key) = http.Response.StatusCode switch
        {
            StatusCodes.Status405MethodNotAllowed => ("no-such-method", "NoSuchMethod"),
            StatusCodes.Status415UnsupportedMediaType => ("bad-input", "BodyNotJson"),
            _ => ("no-such-address", "NoSuchAddress"),
        };
        return Problems.Of(texts, http.Response.StatusCode, code, "", texts.Say(key)).ExecuteAsync(http);
    }

    /// <summary>How everything is written in JSON, here and in the hub: camelCase fields, kebab-case names, visit ids with dashes, Chinese as Chinese.</summary>
    public static void Shape(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        json.Converters.Add(new VisitIdAsUuid());
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
    }

    // The ledger writes a visit's bare 32 digits; other programs send a UUID with dashes and compare it with what comes back.
    private sealed class VisitIdAsUuid : JsonConverter<VisitId>
    {
        public override VisitId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, VisitId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
