namespace SalesFloor.Silo.Api;

/// <summary>The way of every order: body, fields, showroom, then the order itself. Whatever is wrong is answered before anything is asked of the floor.</summary>
public static class Requests
{
    /// <summary>Who orders, where nobody signs in; else the gate puts in who does.</summary>
    public const string Actor = "api";

    /// <summary>Takes an order about a showroom that the address names.</summary>
    public static Task<IResult> AtShowroom<TOrder>(HttpContext http, string showroom, Func<Fields, TOrder> read, Func<Floor, TOrder, Task<IResult>> order) =>
        Take(http, BodyPresence.Required, read, (_, _) => showroom, order);

    /// <summary>Takes an order about a visit; its showroom is in the field or the query <c>showroom</c>, else it is the configured one.</summary>
    public static Task<IResult> AboutVisit<TOrder>(HttpContext http, BodyPresence presence, Func<Fields, TOrder> read, Func<Floor, TOrder, Task<IResult>> order) =>
        Take(http, presence, read, (fields, query) => fields.Key("showroom") ?? query, order);

    /// <summary>404 in words.</summary>
    public static IResult NoShowroom(ApiTexts texts) => Problems.Of(texts, StatusCodes.Status404NotFound, "showroom-unknown", "showroom", texts.Say("ShowroomUnknown"));

    private static async Task<IResult> Take<TOrder>(
        HttpContext http, BodyPresence presence, Func<Fields, TOrder> read, Func<Fields, string?, string?> showroom, Func<Floor, TOrder, Task<IResult>> order)
    {
        var texts = http.RequestServices.GetRequiredService<ApiTexts>();
        var body = await RequestBody.Read(http.Request, presence, texts);
        if (body is BodyRead.Faulty fault) return Problems.Of(texts, fault.Status, "bad-input", Problems.WholeBody, fault.Error);

        var fields = new Fields(((BodyRead.Whole)body).Fields, texts);
        var (wanted, where) = (read(fields), showroom(fields, Query(http)));
        if (fields.Errors() is { Count: > 0 } errors) return Problems.BadInput(texts, errors);
        if (await http.RequestServices.GetRequiredService<Floors>().Find(where) is not { } floor) return NoShowroom(texts);

        return await order(floor, wanted);
    }

    private static string? Query(HttpContext http) => http.Request.Query["showroom"] is [{ Length: > 0 } text] ? text : null;
}
