using Orleans;
using SalesFloor.Customers;
using SalesFloor.Disputes;
using SalesFloor.People;

namespace SalesFloor.Silo.Api;

// One address an order; who gives it is in the field "by".
internal static partial class CustomerFileAddresses
{
    private static void MapOrders(RouteGroupBuilder customer)
    {
        Order<ByRequest>(customer, "verify", "VerifyClaim", "The manager confirms a report against the archive (OWN-03).", (showroom, fields) => new VerifyClaim(showroom, By(fields)));
        Order<RejectClaimRequest>(customer, "reject", "RejectClaim", "The manager refuses a report; a contact that is not valid also later (OWN-07).", (showroom, fields) => new RejectClaim(showroom, By(fields), fields.Choice<ClaimRejection>("why"), fields.Text("note")));
        Order<ByRequest>(customer, "archive", "ArchiveCustomer", "The assistant files a confirmed customer (OWN-09).", (showroom, fields) => new ArchiveCustomer(showroom, By(fields)));
        Order<ToRequest>(customer, "assign", "AssignCustomer", "The manager gives a customer of nobody to a rep (OWN-11).", (showroom, fields) => new AssignCustomer(showroom, By(fields), new(fields.NeededKey("to"))));
        Order<TransferRequest>(customer, "transfer", "TransferCustomer", "The manager transfers a customer who was not maintained for more than the months of the rules (OWN-06).", (showroom, fields) => new TransferCustomer(showroom, By(fields), new(fields.NeededKey("to")), fields.Text("reason") ?? ""));
        Order<ConsentRequest>(customer, "consent", "GiveConsent", "The owner lets another speak to his customer: until a moment, or once (OWN-05).", (showroom, fields) => new GiveConsent(showroom, By(fields), new(fields.NeededKey("to")), fields.Moment("until")));
        Order<ToRequest>(customer, "revoke-consent", "RevokeConsent", "The owner takes his consent back.", (showroom, fields) => new RevokeConsent(showroom, By(fields), new(fields.NeededKey("to"))));
        Order<FollowUpRequest>(customer, "contact", "LogFollowUp", "Somebody was in touch with the customer.", (showroom, fields) => new LogFollowUp(showroom, By(fields), fields.Uuid("id"), fields.Choice<ContactKind>("kind"), fields.Text("note"), fields.Text("nextOn") is null ? null : fields.Day("nextOn")));
        Order<FieldRequest>(customer, "field", "ChangeField", "A field of the file gets another value; without a text it is cleared.", (showroom, fields) => new ChangeFields(showroom, By(fields), [new(fields.Choice<CustomerField>("field"), fields.Text("text") ?? "")]));
        Order<KeyAccountRequest>(customer, "key-account", "FlagKeyAccount", "A major customer gets a manager beside his owner; without one he has none any more (OWN-12).", (showroom, fields) => new FlagKeyAccount(showroom, By(fields), fields.Key("manager") is { } manager ? new SalespersonId(manager) : null));
        Order<TradeRequest>(customer, "trade", "NoteTrade", "Trade is interrupted or goes on; the customer stays in the archive (OWN-14).", (showroom, fields) => new NoteTrade(showroom, By(fields), fields.Choice<TradeState>("state"), fields.Text("note")));
        Order<ByRequest>(customer, "reveal", "RevealPhone", "The whole number, for owner, manager and desk; that it was seen is recorded (X-21).", (showroom, fields) => new RevealPhone(showroom, By(fields)));
        Order<PhoneRequest>(customer, "phone", "AddPhone", "A further number of the same customer.", (showroom, fields) => new AddPhone(showroom, By(fields), fields.Uuid("id"), fields.Text("phone") ?? ""));
        Order<LinkRequest>(customer, "link", "LinkCustomer", "Two customers belong together; each keeps his owner.", (showroom, fields) => new LinkCustomer(showroom, By(fields), new(fields.NeededKey("other")), fields.Choice<LinkKind>("kind")));
        Order<EraseRequest>(customer, "erase", "EraseCustomer", "The manager has a person taken out of the archive: at his request, or because he was kept long enough (SEC-05, SEC-07). At once the file is empty and his numbers are nobody's; at the next start the ledger says nothing of him any more.", (showroom, fields) => new EraseCustomer(showroom, By(fields), fields.Uuid("id"), fields.Choice<ErasureGround>("ground"), fields.Text("reason") ?? ""));
        customer.MapPost("/merge", (string customer, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AboutVisit(
                http, BodyPresence.Required, fields => new MergeCustomers(default, By(fields), fields.Uuid("id"), new(customer), new(fields.NeededKey("other")), fields.Text("reason") ?? ""),
                async (floor, order) => Keys.IsKey(customer) ? Answer(floor, await Of(grains, order.Duplicate).Carry(order with { Showroom = floor.Showroom }), texts) : Refusals.Of(CustomerRefusal.CustomerUnknown, "customer", texts)))
            .WithName("MergeCustomers").WithSummary("The manager says that two files are one person. The older file keeps everything; of two owners one has to be settled first.")
            .Accepts<MergeRequest>("application/json").Produces<CustomerDoneAnswer>().ProducesProblems(s_problems);
        customer.MapPost("/unmerge", (string customer, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AboutVisit(
                http, BodyPresence.Required, fields => new UnmergeCustomer(default, By(fields), new(customer), fields.Text("reason") ?? ""),
                async (floor, order) => Keys.IsKey(customer) ? Answer(floor, await Of(grains, order.Merged).Carry(order with { Showroom = floor.Showroom }), texts) : Refusals.Of(CustomerRefusal.CustomerUnknown, "customer", texts)))
            .WithName("UnmergeCustomer").WithSummary("The manager takes a merge back; the customer is the one that was merged into another.")
            .Accepts<UnmergeRequest>("application/json").Produces<CustomerDoneAnswer>().ProducesProblems(s_problems);
        customer.MapPost("/dispute", (string customer, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AboutVisit(
                http, BodyPresence.Required, fields => new RaiseDispute(new(fields.Uuid("id")), DisputeCause.SaysHeIsHis, By(fields), new CustomerId(customer), null, fields.Text("note"), fields.Key("by") ?? Requests.Actor),
                async (floor, order) => await grains.GetGrain<IDisputeGrain>(GrainKeys.Disputes(floor.Showroom)).Raise(order) is DisputeAnswer.Refused no ? Refusals.Of(no.Reason, no.Field, texts) : TypedResults.NoContent()))
            .WithName("DisputeCustomer").WithSummary("A rep says that a customer is his; the manager or director rules (OWN-13).")
            .Accepts<DisputeCustomerRequest>("application/json").Produces(StatusCodes.Status204NoContent).ProducesProblems(s_problems);
    }

    private static void Order<TRequest>(RouteGroupBuilder customers, string address, string name, string summary, Func<ShowroomId, Fields, CustomerOrder> read) where TRequest : notnull =>
        customers.MapPost("/" + address, (string customer, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AboutVisit(
                http, BodyPresence.Required, fields => read(default, fields), async (floor, order) => Keys.IsKey(customer)
                    ? Answer(floor, await Of(grains, new(customer)).Carry(order with { Showroom = floor.Showroom }), texts)
                    : Refusals.Of(CustomerRefusal.CustomerUnknown, "customer", texts)))
            .WithName(name).WithSummary(summary).Accepts<TRequest>("application/json").Produces<CustomerDoneAnswer>().ProducesProblems(s_problems);
}

/// <summary>Who gives the order.</summary>
public sealed record ByRequest(string By, string? Showroom = null);

/// <summary>To whom.</summary>
public sealed record ToRequest(string By, string To, string? Showroom = null);

/// <summary>A report is refused.</summary>
public sealed record RejectClaimRequest(string By, ClaimRejection Why, string? Note = null, string? Showroom = null);

/// <summary>A transfer.</summary>
public sealed record TransferRequest(string By, string To, string Reason, string? Showroom = null);

/// <summary>A consent.</summary>
public sealed record ConsentRequest(string By, string To, DateTimeOffset? Until = null, string? Showroom = null);

/// <summary>A contact. <paramref name="Id"/>: a UUID made by the caller.</summary>
public sealed record FollowUpRequest(string By, Guid Id, ContactKind Kind, string? Note = null, DateOnly? NextOn = null, string? Showroom = null);

/// <summary>A field.</summary>
public sealed record FieldRequest(string By, CustomerField Field, string? Text = null, string? Showroom = null);

/// <summary>A key account.</summary>
public sealed record KeyAccountRequest(string By, string? Manager = null, string? Showroom = null);

/// <summary>Whether trade goes on.</summary>
public sealed record TradeRequest(string By, TradeState State, string? Note = null, string? Showroom = null);

/// <summary>A further number. <paramref name="Id"/>: a UUID made by the caller.</summary>
public sealed record PhoneRequest(string By, Guid Id, string Phone, string? Showroom = null);

/// <summary>Two files are one person. <paramref name="Id"/>: a UUID made by the caller; <paramref name="Other"/>: the other file.</summary>
public sealed record MergeRequest(string By, Guid Id, string Other, string Reason, string? Showroom = null);

/// <summary>A merge is taken back.</summary>
public sealed record UnmergeRequest(string By, string Reason, string? Showroom = null);

/// <summary>A person is taken out of the archive. <paramref name="Id"/>: a UUID made by the caller; the reason is asked for and stays out of the ledger.</summary>
public sealed record EraseRequest(string By, Guid Id, ErasureGround Ground, string Reason, string? Showroom = null);

/// <summary>A link.</summary>
public sealed record LinkRequest(string By, string Other, LinkKind Kind, string? Showroom = null);

/// <summary>A rep says that a customer is his. <paramref name="Id"/>: a UUID made by the caller, by which the dispute is known.</summary>
public sealed record DisputeCustomerRequest(string By, Guid Id, string Note, string? Showroom = null);
