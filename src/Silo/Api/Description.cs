using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SalesFloor.Silo.Api;

/// <summary>What the description of the API says beyond the addresses themselves.</summary>
internal static class Description
{
    private static readonly HashSet<Type> s_textIds = [typeof(ShowroomId), typeof(GroupId), typeof(SalespersonId), typeof(CustomerId), typeof(TerritoryId)];

    /// <summary>What every address may answer: the store does not, and nothing is known to be stored. Sent again, the same order is decided once.</summary>
    public static ProducesResponseTypeMetadata StoreUnavailable { get; } = new(StatusCodes.Status503ServiceUnavailable, typeof(ProblemDetails), ["application/problem+json"])
    {
        Description = "The store does not answer (store-unavailable). Retry-After says when to send the same request again; sent twice it is decided once.",
    };

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = address => address.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Sales floor",
                Version = "1",
                Description = "What the front desk can do. Words come in the language of Accept-Language (zh, en); codes never change. "
                    + "Whoever follows the floor live connects to the SignalR hub /hubs/floor, calls Watch(showroom) and gets `floor` and `alive` messages.",
            };
            document.Servers?.Clear(); // wherever it was asked for
            return Task.CompletedTask;
        });
        // Ids are written as bare text; the generator sees the struct around it.
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (s_textIds.Contains(type)) schema.Type = JsonSchemaType.String;
            if (type == typeof(VisitId)) (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
            return Task.CompletedTask;
        });
    }

    /// <summary>Notes the statuses with which an address answers in problem details.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses) route.Produces<ProblemDetails>(status, "application/problem+json");
        return route;
    }
}
