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

    /// <summary>What every address may answer where people sign in: whoever asks showed neither the cookie of a session nor a token, or one that is over.</summary>
    public static ProducesResponseTypeMetadata NotSignedIn { get; } = new(StatusCodes.Status401Unauthorized, typeof(ProblemDetails), ["application/problem+json"])
    {
        Description = "Nobody is signed in (not-signed-in): no token in Authorization: Bearer, or one that is over, revoked or somebody's who has left.",
    };

    /// <summary>What every address may answer where people sign in: none of his roles takes it, or not here, or his token does not, or it is ordered in the name of somebody else.</summary>
    public static ProducesResponseTypeMetadata NotPermitted { get; } = new(StatusCodes.Status403Forbidden, typeof(ProblemDetails), ["application/problem+json"])
    {
        Description = "The roles of whoever is signed in, or the scopes of his token, do not take this, or not in this showroom (not-permitted), or it would be done in the name of somebody else (not-your-name).",
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
                Description = "What the front desk can do, for whoever shows a token (Authorization: Bearer), within its scopes; where the floor runs with --accounts off, for everybody on its machine. Words come in the language of Accept-Language (zh, en); codes never change. "
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
