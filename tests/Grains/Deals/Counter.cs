using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.Tests.Customers;

namespace SalesFloor.Tests.Deals;

/// <summary>One deal, order by order, on the plan of the archive's tests. Every order is decided twice: the second time nothing may change.</summary>
internal sealed class Counter(PipelineTemplate? pipeline = null)
{
    public static readonly SalespersonId Finance = new("fin");

    private readonly Archive _archive = new();
    private readonly DealId _id = new(Guid.Parse("0195a000-0000-7000-8000-000000000001"));

    public DealBook Book { get; private set; } = DealBook.None;

    public Deal Deal => Book.Deal!;

    /// <summary>Everything that counted, in order.</summary>
    public List<DealFigures.Figure> Figures { get; } = [];

    /// <summary>A deal of ada's customer that has begun.</summary>
    public static Counter WithDeal(PipelineTemplate? pipeline = null)
    {
        var counter = new Counter(pipeline);
        Assert.Null(counter.Open(Archive.Ada));
        return counter;
    }

    /// <summary>The reason why not, or null where it was done.</summary>
    public DealRefusal? Open(SalespersonId by, CustomerFile? customer = null) => Decide(book => DealRule.Open(
        book, _id, new(Archive.Main, by, new("c-1")), customer ?? Customer(Archive.Ada), pipeline ?? StandardPipelines.Cars, _archive.Plan, _archive.Now));

    public DealRefusal? Give(DealOrder order) => Decide(book => DealRule.Decide(book, order, _archive.Plan, _archive.Now));

    public DealRefusal? Record(MoneyOrder order) => Decide(book => DealRule.Decide(book, order, _archive.Plan, _archive.Now));

    public DealRefusal? Pays(decimal amount, MoneyKind kind = MoneyKind.Payment, Guid? id = null) => Record(new RecordMoney(Archive.Main, Finance, id ?? Guid.NewGuid(), kind, amount, "R-1"));

    public DealRefusal? Agree(decimal amount = 200_000, int quantity = 1) => Give(new SetTerms(Archive.Main, Archive.Ada, new("Sedan 1.5T", "East", quantity, amount)));

    public DealRefusal? Move(string to, string? why = null, SalespersonId? by = null) => Give(new MoveDeal(Archive.Main, by ?? Archive.Ada, Deal.Stage, to, why));

    public DealRefusal? Sign(Guid? contract = null, string? special = null, SalespersonId? by = null) => Give(new SignContract(Archive.Main, by ?? Archive.Ada, contract ?? Guid.NewGuid(), special));

    /// <summary>Along the way to a stage, step by step.</summary>
    public Counter To(string stage)
    {
        while (Deal.Stage != stage)
        {
            var at = Deal.Pipeline.Stages.ToList().FindIndex(one => one.Id == Deal.Stage);
            Assert.Null(Move(Deal.Pipeline.Stages[at + 1].Id));
        }

        return this;
    }

    /// <summary>Signed, with a deposit.</summary>
    public Counter Signed(decimal amount = 200_000, decimal deposit = 10_000)
    {
        Assert.Null(Agree(amount));
        To("quote-and-close");
        Assert.Null(Pays(deposit, MoneyKind.Deposit));
        Assert.Null(Sign());
        return this;
    }

    public static CustomerFile Customer(SalespersonId? owner) => new(new("c-1"), true, "王小明", null, owner, null, null, null);

    private DealRefusal? Decide(Func<DealBook, DealRule.Decision> decide)
    {
        var first = decide(Book);
        if (first.Refused is { } refused)
        {
            Assert.Empty(first.Facts);
            return refused.Reason;
        }

        foreach (var fact in first.Facts)
        {
            Figures.AddRange(DealFigures.Of(Book, fact));
            Book = DealFold.Apply(Book, fact);
        }

        var again = decide(Book);
        Assert.Null(again.Refused);
        Assert.Empty(again.Facts);
        return null;
    }

    /// <summary>The sum of a metric, of one rep or of all.</summary>
    public decimal Sum(Metric metric, SalespersonId? rep = null) => Figures.Where(figure => figure.Metric == metric && (rep is null || figure.Rep == rep)).Sum(figure => figure.Value);
}
