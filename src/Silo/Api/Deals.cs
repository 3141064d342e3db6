using System.Diagnostics;
using SalesFloor.Customers;
using SalesFloor.Deals;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/deals and /pipeline: the deals of customers, stage by stage, and the money that finance records.</summary>
internal static partial class Deals
{
    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Deals");
        showroom.MapGet("/deals", List)
            .WithName("Deals").WithSummary("The deals on their way, and those that ended in the last two weeks; with `rep`, those in which he has a part.")
            .Produces<DealsAnswer>().ProducesProblems(404);
        showroom.MapGet("/deals/{deal:guid}", Read)
            .WithName("Deal").WithSummary("One deal with all that happened to it.")
            .Produces<DealFileAnswer>().ProducesProblems(404);
        showroom.MapGet("/customers/{customer}/grading", Grading)
            .WithName("CustomerGrading").WithSummary("The class that a customer's contracts here speak for, with the numbers it rests on (CUS-11); with `rep`, only where he is his. Nothing changes by it: it is accepted as the field `grade`.")
            .Produces<GradingAnswer>().ProducesProblems(404);
        showroom.MapPost("/deals", (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AtShowroom(
                http, showroom, fields => (Deal: fields.Uuid("deal"), Order: new OpenDeal(new(showroom), By(fields), new(fields.NeededKey("customer")))),
                async (floor, open) => Answer(floor, await Of(grains, floor, open.Deal).Carry(open.Order), texts)))
            .WithName("OpenDeal").WithSummary("A deal with a customer begins; it is his owner's. The id is made by the caller: the same request again is the same deal.")
            .Accepts<OpenDealRequest>("application/json").Produces<DealInWords>().ProducesProblems(s_problems);
        var deal = showroom.MapGroup("/deals/{deal:guid}");
        Order<TermsRequest>(deal, "terms", "SetTerms", "What is sold, and what for. Fixed once the contract is signed.", (at, fields) => new SetTerms(at, By(fields), new(fields.Text("product") ?? "", fields.Text("region"), fields.Number("quantity"), fields.Amount("amount"))));
        Order<SplitRequest>(deal, "split", "SplitDeal", "A manager splits the deal between reps; the parts sum to 100 percent.", (at, fields) => new SplitDeal(at, By(fields), [.. fields.Parts("shares", share => new DealShare(new(share.NeededKey("rep")), share.Amount("percent")))]));
        Order<MoveRequest>(deal, "move", "MoveDeal", "To the next stage, past optional ones; any other step is a manager's, with a reason (PIPE-08).", (at, fields) => new MoveDeal(at, By(fields), fields.NeededKey("from"), fields.NeededKey("to"), fields.Text("why")));
        Order<SignRequest>(deal, "sign", "SignContract", "The contract is signed and the deal counts; not before finance has recorded what the pipeline asks for (I-18).", (at, fields) => new SignContract(at, By(fields), fields.Uuid("contract"), fields.Text("special")));
        Order<UndoContractRequest>(deal, "undo", "UndoContract", "A manager takes a signed contract back; every figure is corrected by a negative line of its own.", (at, fields) => new UndoContract(at, By(fields), fields.Uuid("contract"), fields.Text("why") ?? ""));
        Order<LoseRequest>(deal, "lose", "LoseDeal", "The deal came to nothing, for a reason.", (at, fields) => new LoseDeal(at, By(fields), fields.Choice<LostReason>("reason"), fields.Text("note")));
        Money<MoneyRequest>(deal, "money", "RecordMoney", "Finance records a deposit, a payment or a refund (X-19). The id is made by the caller.", (at, fields) => new RecordMoney(at, By(fields), fields.Uuid("id"), fields.Choice<MoneyKind>("kind"), fields.Amount("amount"), fields.Text("receipt") ?? ""));
        Money<VoidRequest>(deal, "money/void", "VoidMoney", "Finance takes an entry back that was written wrong.", (at, fields) => new VoidMoney(at, By(fields), fields.Uuid("id"), fields.Text("why") ?? ""));
        MapPipeline(showroom);
    }

    private static SalespersonId By(Fields fields) => new(fields.NeededKey("by"));

    private static IDealGrain Of(IFloorGrains grains, Floor floor, Guid deal) => grains.GetGrain<IDealGrain>(GrainKeys.Deal(floor.Showroom, new(deal)));

    private static SalespersonId? Rep(string? rep) => Keys.IsKey(rep) ? new SalespersonId(rep!) : null;

    private static async Task<IResult> List(string showroom, string? rep, Floors floors, IDeals deals, ApiTexts texts, CancellationToken cancellation) => await floors.Find(showroom) is { } floor
        ? TypedResults.Ok(new DealsAnswer([.. (await deals.Board(floor.Showroom, Rep(rep), cancellation)).Select(one => InWords(floor, one.Deal, texts))]))
        : Requests.NoShowroom(texts);

    private static async Task<IResult> Grading(string showroom, string customer, string? rep, Floors floors, IDeals deals, ApiTexts texts, CancellationToken cancellation)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        if (!Keys.IsKey(customer)) return Refusals.Of(CustomerRefusal.CustomerUnknown, "customer", texts);
        return TypedResults.Ok(new GradingAnswer(await deals.Grading(floor.Showroom, Rep(rep), new(customer), cancellation)));
    }

    private static async Task<IResult> Read(string showroom, Guid deal, string? rep, Floors floors, IDeals deals, ApiTexts texts, CancellationToken cancellation)
    {
        if (await floors.Find(showroom) is not { } floor) return Requests.NoShowroom(texts);
        if (await deals.Read(floor.Showroom, Rep(rep), new(deal), cancellation) is not { } file) return Refusals.Of(DealRefusal.DealUnknown, "deal", texts);

        return TypedResults.Ok(new DealFileAnswer(InWords(floor, file.Deal, texts), [.. file.Entries.Select(entry => new DealEntryAnswer(entry.Number, entry.At, entry.Kind, entry.By, entry.Stage, entry.Amount, entry.Why))]));
    }

    private static void Order<TRequest>(RouteGroupBuilder deal, string address, string name, string summary, Func<ShowroomId, Fields, DealOrder> read) where TRequest : notnull =>
        deal.MapPost("/" + address, (string showroom, Guid deal, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AtShowroom(
                http, showroom, fields => read(new(showroom), fields), async (floor, order) => Answer(floor, await Of(grains, floor, deal).Carry(order), texts)))
            .WithName(name).WithSummary(summary).Accepts<TRequest>("application/json").Produces<DealInWords>().ProducesProblems(s_problems);

    private static void Money<TRequest>(RouteGroupBuilder deal, string address, string name, string summary, Func<ShowroomId, Fields, MoneyOrder> read) where TRequest : notnull =>
        deal.MapPost("/" + address, (string showroom, Guid deal, HttpContext http, IFloorGrains grains, ApiTexts texts) => Requests.AtShowroom(
                http, showroom, fields => read(new(showroom), fields), async (floor, order) => Answer(floor, await Of(grains, floor, deal).Record(order), texts)))
            .WithName(name).WithSummary(summary).Accepts<TRequest>("application/json").Produces<DealInWords>().ProducesProblems(s_problems);

    private static IResult Answer(Floor floor, DealAnswer answer, ApiTexts texts) => answer switch
    {
        DealAnswer.Done done => TypedResults.Ok(InWords(floor, done.Deal, texts)),
        DealAnswer.Refused refused => Refusals.Of(refused.Reason, refused.Field, texts),
        _ => throw new UnreachableException(),
    };

    private static DealInWords InWords(Floor floor, Deal deal, ApiTexts texts) => new(
        deal.Id.Value, deal.Customer, floor.Person(deal.Rep, texts)!, deal.Pipeline.Id, deal.Pipeline.Version, deal.Stage, texts.Name(deal.Pipeline.Stages.First(stage => stage.Id == deal.Stage).Name), deal.StageSince,
        texts.Coded(deal.Status), deal.Terms?.Product, deal.Terms?.Region, deal.Terms?.Quantity, deal.Terms?.Amount, deal.Pipeline.Currency, deal.Received, deal.Refunded, deal.Due,
        [.. deal.Shares.Select(share => new ShareAnswer(floor.Person(share.Rep, texts)!, share.Percent, deal.Contract?.Parts.FirstOrDefault(part => part.Rep == share.Rep)?.Amount))],
        deal.Contract?.Id, deal.Contract?.At, deal.Lost is { } lost ? texts.Coded(lost.Reason) : null, deal.TimesUndone,
        [.. deal.Money.Select(entry => new MoneyAnswer(entry.Id, texts.Coded(entry.Kind), entry.Amount, entry.Receipt, entry.At, floor.Person(entry.By, texts)!, entry.Voided?.Why))]);
}
