using System.Diagnostics;
using Orleans;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.People;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/customers and /api/customers/{customer}: the lists, one file, and every order about a customer.</summary>
internal static partial class CustomerFileAddresses
{
    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}/customers").WithTags("Customers");
        showroom.MapGet("", List)
            .WithName("CustomerList").WithSummary("A list: mine (with rep), visits-due, at-risk, transferable, pool, claims or due (kept long enough). Numbers masked; may be a moment behind.")
            .Produces<CustomerListAnswer>().ProducesProblems(400, 404);
        showroom.MapGet("/visits-due", VisitsDue)
            .WithName("VisitsDueByRep").WithSummary("How many customers of each rep are to be visited by now, by the days of their class (CUS-09). The most overdue first.")
            .Produces<VisitsDueAnswer>().ProducesProblems(404);
        showroom.MapPost("/claims", (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AtShowroom(
                http, showroom, fields => new ClaimLead(new(showroom), By(fields), fields.Uuid("id"), fields.Text("name") ?? "", fields.Text("phone") ?? "", fields.Text("company"), fields.OptionalChoice<LeadSource>("source")),
                async (floor, claim) => Answer(floor, await Of(grains, claim.Opens).Carry(claim), texts)))
            .WithName("ClaimLead").WithSummary("A rep reports a customer of his own finding (OWN-02). The first report stands; every other is told whose he is.")
            .Accepts<ClaimLeadRequest>("application/json").Produces<CustomerDoneAnswer>().ProducesProblems(s_problems);
        showroom.MapPost("/leads", (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AtShowroom(
                http, showroom, fields => new EnterCompanyLead(new(showroom), By(fields), fields.Uuid("id"), fields.Text("event") ?? "", fields.Text("name") ?? "", fields.Text("phone") ?? "", fields.Text("company")),
                async (floor, lead) => Answer(floor, await Of(grains, lead.Opens).Carry(lead), texts)))
            .WithName("EnterCompanyLead").WithSummary("The company enters a lead of a fair or seminar; he is nobody's until he is assigned (OWN-17).")
            .Accepts<CompanyLeadRequest>("application/json").Produces<CustomerDoneAnswer>().ProducesProblems(s_problems);
        showroom.MapPost("/hand-over", (string showroom, HttpContext http, ICustomerHandOver handOver, ApiTexts texts) => Requests.AtShowroom(
                http, showroom, fields => new HandOverAll(new(showroom), By(fields), new(fields.NeededKey("from")), [new(fields.NeededKey("to"))], new(fields.NeededKey("approvedBy")), fields.Text("reason") ?? ""),
                async (_, order) => await handOver.HandOver(order, http.RequestAborted) is { Refused: { } no } ? Refusals.Of(no.Reason, no.Field, texts) : TypedResults.NoContent()))
            .WithName("HandOverCustomers").WithSummary("All customers of a rep who leaves or is redeployed go to another (OWN-15, OWN-16).")
            .Accepts<HandOverAllRequest>("application/json").Produces(StatusCodes.Status204NoContent).ProducesProblems(s_problems);

        CustomerListAddresses.Map(showroom);

        var customer = api.MapGroup("/customers/{customer}").WithTags("Customers");
        customer.MapGet("", Read)
            .WithName("CustomerFile").WithSummary("One file with everything that happened, in order, with who and why. The number is masked.")
            .Produces<CustomerFileAnswer>().ProducesProblems(404);
        MapOrders(customer);
    }

    private static ICustomerGrain Of(IFloorGrains grains, CustomerId customer) => grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer));

    private static SalespersonId By(Fields fields) => new(fields.NeededKey("by"));

    private static async Task<IResult> List(string showroom, string? list, string? rep, Floors floors, ICustomerFiles files, ApiTexts texts, CancellationToken cancellation)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        if (WireNames.Read<CustomerList>(list ?? "mine") is not { } wanted) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "list", texts.Say("FieldChoice", WireNames.List<CustomerList>()));
        if (wanted == CustomerList.Mine && !Keys.IsKey(rep ?? "")) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "rep", texts.Say("FieldKey", Keys.Longest));

        var rows = await files.List(floor.Showroom, wanted, rep is null ? null : new SalespersonId(rep), cancellation);
        return TypedResults.Ok(new CustomerListAnswer([.. rows.Select(row => new CustomerRowAnswer(
            row.Id, row.Name, row.MaskedPhone, floor.Person(row.Owner, texts), row.MaintainedAt, row.LapsesAt, texts.Coded(row.Standing), row.Visits, row.Company, floor.Person(row.KeyAccount, texts),
            floor.Person(row.ClaimedBy, texts), row.ClaimedAt, row.Claim is { } claim ? texts.Coded(claim) : null, row.Pool, row.NextContactOn, row.InterruptedAt, row.Grade, Visit(row.Visit, texts)))]));
    }

    private static async Task<IResult> VisitsDue(string showroom, Floors floors, ICustomerFiles files, ApiTexts texts, CancellationToken cancellation)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        return TypedResults.Ok(new VisitsDueAnswer([.. (await files.VisitsDue(floor.Showroom, cancellation)).Select(one => new RepVisitsDueAnswer(floor.Person(one.Rep, texts)!, one.Due, one.DaysLate))]));
    }

    private static VisitDueAnswer? Visit(VisitDue? due, ApiTexts texts) => due is null ? null : new(due.Grade, due.Days, due.Since, due.By, texts.Coded(due.Standing), due.DaysLate);

    private static async Task<IResult> Read(string customer, string? showroom, Floors floors, ICustomerFiles files, ApiTexts texts, CancellationToken cancellation)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        if (!Keys.IsKey(customer) || await files.Read(floor.Showroom, new(customer), cancellation) is not { } dossier) return Refusals.Of(CustomerRefusal.CustomerUnknown, "customer", texts);

        var (file, care) = (dossier.File, dossier.File.Care);
        return TypedResults.Ok(new CustomerFileAnswer(
            file.Id, file.Name, dossier.MaskedPhone, floor.Person(file.Owner, texts), file.OwnedSince, file.MaintainedAt, texts.Coded(dossier.Standing), dossier.WarnsAt, dossier.LapsesAt,
            care?.Claim is { } claim ? texts.Coded(claim.Status) : null, floor.Person(care?.Claim?.Rep, texts), care?.Pool?.Event, floor.Person(care?.KeyAccount, texts), care?.InterruptedAt, care?.NextContactOn,
            [.. (care?.Fields ?? []).Select(value => new FieldAnswer(texts.Coded(value.Field), value.Text))],
            [.. (care?.Consents ?? []).Select(consent => new ConsentAnswer(floor.Person(consent.To, texts)!, floor.Person(consent.By, texts)!, consent.At, consent.Until))],
            [.. (care?.Absorbed ?? []).Select(one => new MergedAnswer(one.Other, one.At, one.Parted?.At))],
            [.. dossier.Entries.Select(entry => new FileEntryAnswer(entry.Number, entry.At, entry.Kind, floor.Person(entry.Rep, texts), floor.Person(entry.Other, texts), entry.By, entry.Why, entry.Code))],
            Visit(dossier.Visit, texts)));
    }

    private static IResult Answer(Floor floor, CustomerAnswer answer, ApiTexts texts) => answer switch
    {
        CustomerAnswer.Done done => TypedResults.Ok(new CustomerDoneAnswer(done.File.Id, floor.Person(done.File.Owner, texts), done.File.Care?.Claim is { } claim ? texts.Coded(claim.Status) : null, null)),
        CustomerAnswer.Revealed revealed => TypedResults.Ok(new CustomerDoneAnswer(revealed.Id, null, null, revealed.Phone)),
        CustomerAnswer.Refused refused => Refusals.Of(refused, floor.Person(refused.Who, texts), texts),
        _ => throw new UnreachableException(),
    };
}

/// <summary>A rep's report. <paramref name="Id"/>: a UUID made by the caller.</summary>
public sealed record ClaimLeadRequest(string By, Guid Id, string Name, string Phone, string? Company = null, LeadSource? Source = null);

/// <summary>A company lead. <paramref name="Id"/>: a UUID made by the caller.</summary>
public sealed record CompanyLeadRequest(string By, Guid Id, string Event, string Name, string Phone, string? Company = null);

/// <summary>A hand-over of all customers of a rep.</summary>
public sealed record HandOverAllRequest(string By, string From, string To, string ApprovedBy, string Reason);

/// <summary>A list.</summary>
public sealed record CustomerListAnswer(IReadOnlyList<CustomerRowAnswer> Customers);

/// <summary>A customer in a list.</summary>
public sealed record CustomerRowAnswer(
    CustomerId Id, string? Name, string MaskedPhone, PersonAnswer? Owner, DateTimeOffset? MaintainedAt, DateTimeOffset? LapsesAt, CodedWords Standing, int Visits, string? Company, PersonAnswer? KeyAccount,
    PersonAnswer? ClaimedBy, DateTimeOffset? ClaimedAt, CodedWords? Claim, string? Pool, DateOnly? NextContactOn, DateTimeOffset? InterruptedAt,
    string? Grade = null, VisitDueAnswer? Visit = null);

/// <summary>The next visit that a customer's class asks for: <paramref name="Days"/> after <paramref name="Since"/>, the day of the last contact that counted.</summary>
public sealed record VisitDueAnswer(string Grade, int Days, DateOnly Since, DateOnly By, CodedWords Standing, int DaysLate);

/// <summary>Who of the reps has visits due.</summary>
public sealed record VisitsDueAnswer(IReadOnlyList<RepVisitsDueAnswer> Reps);

/// <summary>A rep's visits due, and by how many days the longest is overdue.</summary>
public sealed record RepVisitsDueAnswer(PersonAnswer Rep, int Due, int DaysLate);

/// <summary>A file.</summary>
public sealed record CustomerFileAnswer(
    CustomerId Id, string? Name, string MaskedPhone, PersonAnswer? Owner, DateTimeOffset? OwnedSince, DateTimeOffset? MaintainedAt, CodedWords Standing, DateTimeOffset? WarnsAt, DateTimeOffset? LapsesAt,
    CodedWords? Claim, PersonAnswer? ClaimedBy, string? Pool, PersonAnswer? KeyAccount, DateTimeOffset? InterruptedAt, DateOnly? NextContactOn,
    IReadOnlyList<FieldAnswer> Fields, IReadOnlyList<ConsentAnswer> Consents, IReadOnlyList<MergedAnswer> Merged, IReadOnlyList<FileEntryAnswer> Entries,
    VisitDueAnswer? Visit = null);

/// <summary>A file that was merged into this one, and when that was taken back, if it was.</summary>
public sealed record MergedAnswer(CustomerId Customer, DateTimeOffset At, DateTimeOffset? Until);

/// <summary>A field of a file.</summary>
public sealed record FieldAnswer(CodedWords Field, string Text);

/// <summary>A consent; <paramref name="Until"/> absent where it is for one contact.</summary>
public sealed record ConsentAnswer(PersonAnswer To, PersonAnswer By, DateTimeOffset At, DateTimeOffset? Until);

/// <summary>Something that happened.</summary>
public sealed record FileEntryAnswer(long Number, DateTimeOffset At, string Kind, PersonAnswer? Rep, PersonAnswer? Other, string By, string? Why, int? Code);

/// <summary>An order was carried out. <paramref name="Phone"/> only where it was asked for.</summary>
public sealed record CustomerDoneAnswer(CustomerId Id, PersonAnswer? Owner, CodedWords? Claim, string? Phone);
