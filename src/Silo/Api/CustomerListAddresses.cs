using System.Net.Mime;
using SalesFloor.Customers;

namespace SalesFloor.Silo.Api;

/// <summary>Under /api/showrooms/{showroom}/customers: lists that are brought in, looked through first, and lists that are taken out.</summary>
internal static class CustomerListAddresses
{
    private const string Csv = "text/csv";

    public static void Map(RouteGroupBuilder customers)
    {
        customers.MapPost("/import/preview", (string showroom, string? by, string? name, Guid? id, HttpContext http, Floors floors, ICustomerImport import, ApiTexts texts, CancellationToken cancellation) =>
                Import(showroom, by, name, id, http, floors, texts, list => import.Preview(list, cancellation), cancellation))
            .WithName("PreviewImport").WithSummary("What is in a list: each line that is wrong with what was expected, and who is in the archive already. Nothing is stored.")
            .Accepts<string>(Csv).Produces<ImportAnswer>().ProducesProblems(400, 404, 413, 415, 422);
        customers.MapPost("/import", (string showroom, string? by, string? name, Guid? id, HttpContext http, Floors floors, ICustomerImport import, ApiTexts texts, CancellationToken cancellation) =>
                Import(showroom, by, name, id, http, floors, texts, list => import.Load(list, cancellation), cancellation))
            .WithName("ImportCustomers").WithSummary("Loads a list whole, or nothing of it: what a crash cuts off, the next start loads to its end. Whoever is in the archive stays as he is. Sent again under the same id, it is the same import.")
            .Accepts<string>(Csv).Produces<ImportAnswer>().ProducesProblems(400, 404, 413, 415, 422);
        customers.MapPost("/export", (string showroom, HttpContext http, ICustomerExport export, ApiTexts texts) => Requests.AtShowroom(
                http, showroom, fields => new ExportCustomers(new(showroom), new(fields.NeededKey("by")), fields.Uuid("id"), fields.Text("reason") ?? ""),
                async (_, order) => Answer(await export.Export(order, http.RequestAborted), texts)))
            .WithName("ExportCustomers").WithSummary("The showroom's customers as a list, where the rules allow it. Who took it out, when and why is on record before it is answered, and stands on each of its lines.")
            .Accepts<ExportRequest>(MediaTypeNames.Application.Json).Produces<string>(StatusCodes.Status200OK, Csv).ProducesProblems(400, 404, 409, 413, 415, 422);
        customers.MapGet("/exports", Exports)
            .WithName("ReadExports").WithSummary("The lists that were taken out, newest first: who, as what, when, why, how many customers, and the SHA-256 of what was handed out, by which a list that turns up is told to be it.")
            .Produces<IReadOnlyList<ExportNoteAnswer>>().ProducesProblems(404);
    }

    private static async Task<IResult> Exports(string showroom, Floors floors, ICustomerExport export, ApiTexts texts) => await floors.Find(showroom) is { } floor
        ? TypedResults.Ok((await export.Exports(floor.Showroom)).Select(note => new ExportNoteAnswer(note.Export, note.At, floor.Person(note.By, texts)!, WireNames.Of(note.As), note.Reason, note.Customers, note.Digest)).ToArray())
        : Requests.NoShowroom(texts);

    private static IResult Answer(CustomerExported taken, ApiTexts texts) =>
        taken.FileName is { } file ? TypedResults.File(taken.Content.ToArray(), Csv, file) : Refusals.Of(taken.Refusal!.Value, taken.Field, texts);

    private static async Task<IResult> Import(
        string showroom, string? by, string? name, Guid? id, HttpContext http, Floors floors, ApiTexts texts, Func<ImportList, Task<ImportReport>> order, CancellationToken cancellation)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        if (!Keys.IsKey(by ?? "")) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "by", texts.Say("FieldKey", Keys.Longest));
        if (http.Request.ContentType?.StartsWith(Csv, StringComparison.OrdinalIgnoreCase) != true) return Problems.Of(texts, StatusCodes.Status415UnsupportedMediaType, "bad-input", Problems.WholeBody, texts.Say("BodyNotCsv"));

        using var content = new MemoryStream(); // as large as any body may be here
        await http.Request.Body.CopyToAsync(content, cancellation);
        var report = await order(new(floor.Showroom, new(by!), id ?? Guid.CreateVersion7(), string.IsNullOrWhiteSpace(name) ? "API" : name.Trim(), content.ToArray()));
        if (report.Refused is { } no) return Refusals.Of(no, floor.Person(no.Who, texts), texts);

        return TypedResults.Ok(new ImportAnswer(
            report.Encoding, report.Lines, report.New, report.Loaded, [.. report.Faults.Select(fault => new ImportFaultAnswer(fault.Line, fault.Column, fault.Value, WireNames.Of(fault.Expected), fault.Of))],
            [.. report.Known.Select(known => new ImportKnownAnswer(known.Line, known.Name, known.Customer, known.KnownAs, known.MaskedPhone, floor.Person(known.Owner, texts)))], report.Ignored));
    }
}

/// <summary>A list that is taken out. <paramref name="Id"/>: a UUID made by the caller, which stands on each line.</summary>
public sealed record ExportRequest(string By, Guid Id, string Reason);

/// <summary>A list that was taken out. <paramref name="Id"/> stands on each of its lines.</summary>
public sealed record ExportNoteAnswer(Guid Id, DateTimeOffset At, PersonAnswer By, string As, string Reason, int Customers, string Digest);

/// <summary>What is in a list. <paramref name="Loaded"/>: how many were loaded; absent where it was only looked at, or a line is wrong.</summary>
public sealed record ImportAnswer(string Encoding, int Lines, int New, int? Loaded, IReadOnlyList<ImportFaultAnswer> Faults, IReadOnlyList<ImportKnownAnswer> Known, IReadOnlyList<string> Ignored);

/// <summary>A line that is wrong, and what was expected there.</summary>
public sealed record ImportFaultAnswer(int Line, string Column, string Value, string Expected, string? Of);

/// <summary>Somebody whom the archive has already.</summary>
public sealed record ImportKnownAnswer(int Line, string Name, CustomerId Customer, string? KnownAs, string MaskedPhone, PersonAnswer? Owner);
