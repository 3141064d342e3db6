using System.Globalization;
using SalesFloor.Deals;

namespace SalesFloor.Silo.Simulation;

/// <summary>The next order about a deal, to be given to its grain: of those who work on it, or of finance.</summary>
internal sealed record DealStep(DealOrder? Order, MoneyOrder? Money)
{
    /// <summary>Gives it.</summary>
    public Task<DealAnswer> Give(IDealGrain deal) => Order is not null ? deal.Carry(Order) : deal.Record(Money!);
}

/// <summary>What happens next to a simulated deal, whatever its pipeline. Pure.</summary>
internal static class DealSteps
{
    // Known by the end of its number.
    private const string Wrong = "-X";
    private const int TermsAtStage = 2;
    private const int ContractNumber = 200;
    private const decimal DepositShare = 0.05m;
    private const decimal Thousand = 1000;

    /// <summary>The next step; null where nothing is left to do, or nobody is there to do it.</summary>
    public static DealStep? Next(Deal deal, DealFate fate, DealCast cast) => deal.Status switch
    {
        DealStatus.Open => Open(deal, fate, cast),
        DealStatus.Won => Won(deal, fate, cast),
        _ => null, // lost: nobody works on it any more
    };

    private static DealStep? Open(Deal deal, DealFate fate, DealCast cast)
    {
        var (at, signing) = (Place(deal, deal.Stage), Signing(deal));
        if (deal.TimesUndone > 0 || (fate.Lost is not null && at >= Math.Min(fate.LostAt, signing))) return Give(deal, cast, Held(deal)) ?? Orders(new LoseDeal(deal.Showroom, deal.Rep, fate.Lost ?? LostReason.NoLoan));
        if (deal.Terms is null && at >= Math.Min(TermsAtStage, signing)) return Orders(new SetTerms(deal.Showroom, deal.Rep, new(fate.Product, fate.Region, fate.Quantity, fate.Amount)));
        if (fate.Shared && deal is { Terms: not null, Shares.Length: 1 } && cast is { Manager: { } manager } && cast.MateOf(deal.Rep) is { } mate) return Orders(new SplitDeal(deal.Showroom, manager, [new(deal.Rep, 60), new(mate, 40)]));
        if (fate.WrittenWrong && deal.Terms is not null && Mistake(deal, cast) is { } mistake) return mistake;
        if (at == signing) return Lacks(deal, deal.Pipeline.Stages[at].Needs) is { } kind ? Pay(deal, cast, kind) : Orders(new SignContract(deal.Showroom, deal.Rep, Numbered(deal.Id, ContractNumber + deal.TimesUndone)));
        return Onward(deal, fate, cast, at);
    }

    private static DealStep? Won(Deal deal, DealFate fate, DealCast cast)
    {
        if (fate.TakenBack && deal.TimesUndone == 0 && cast.Manager is { } manager) return Orders(new UndoContract(deal.Showroom, manager, deal.Contract!.Id, "贷款未批 / The loan was refused"));
        if (fate.Refunded && deal.TimesUndone == 0 && Give(deal, cast, Held(deal)) is { } refund) return refund;
        if (fate.Halves && deal.Due > 1 && deal.Money.All(entry => entry.Kind != MoneyKind.Payment)) return Pay(deal, cast, MoneyKind.Payment, decimal.Ceiling(deal.Due.Value / 2));
        return Onward(deal, fate, cast, Place(deal, deal.Stage));
    }

    // To the next stage, which may want money first.
    private static DealStep? Onward(Deal deal, DealFate fate, DealCast cast, int at)
    {
        var stages = deal.Pipeline.Stages;
        var to = at + 1;
        while (to < stages.Length && stages[to].Kind == StageKind.Optional && !fate.TakesAll) to++;
        if (to >= stages.Length) return deal is { Status: DealStatus.Won, Due: > 0 } ? Pay(deal, cast, MoneyKind.Payment) : null;
        if (stages[to].Kind != StageKind.Signing && Lacks(deal, stages[to].Needs) is { } kind) return Pay(deal, cast, kind);
        return Orders(new MoveDeal(deal.Showroom, deal.Rep, deal.Stage, stages[to].Id));
    }

    // Written once, taken back once.
    private static DealStep? Mistake(Deal deal, DealCast cast)
    {
        if (cast.Finance is not { } finance) return null;
        if (deal.Money.FirstOrDefault(entry => entry.Receipt.EndsWith(Wrong, StringComparison.Ordinal)) is not { } wrong)
            return Moneys(new RecordMoney(deal.Showroom, finance, Entry(deal), MoneyKind.Payment, Math.Min(888, deal.Due ?? 0), Receipt(deal) + Wrong));
        return wrong.Voided is null ? Moneys(new VoidMoney(deal.Showroom, finance, wrong.Id, "记错客户 / Another customer's")) : null;
    }

    private static DealStep? Pay(Deal deal, DealCast cast, MoneyKind kind, decimal? part = null)
    {
        if (cast.Finance is not { } finance || deal.Due is not { } due || due <= 0) return null;
        var amount = part ?? (kind == MoneyKind.Deposit ? Math.Clamp(decimal.Floor(due * DepositShare / Thousand) * Thousand, Math.Min(Thousand, due), due) : due);
        return Moneys(new RecordMoney(deal.Showroom, finance, Entry(deal), kind, amount, Receipt(deal)));
    }

    private static DealStep? Give(Deal deal, DealCast cast, decimal held) =>
        held > 0 && cast.Finance is { } finance ? Moneys(new RecordMoney(deal.Showroom, finance, Entry(deal), MoneyKind.Refund, held, Receipt(deal))) : null;

    // What would have to be recorded before a stage; null where nothing is missing.
    private static MoneyKind? Lacks(Deal deal, MoneyGate gate) => gate switch
    {
        MoneyGate.Deposit when Held(deal) <= 0 => MoneyKind.Deposit,
        MoneyGate.Payment when Held(deal) <= 0 || !deal.Money.Any(entry => entry is { Kind: MoneyKind.Payment, Voided: null }) => MoneyKind.Payment,
        MoneyGate.Everything when deal.Due != 0 => MoneyKind.Payment,
        _ => null,
    };

    private static decimal Held(Deal deal) => deal.Received - deal.Refunded;

    private static int Place(Deal deal, string stage) => deal.Pipeline.Stages.IndexOf(deal.Pipeline.Stages.First(one => one.Id == stage));

    private static int Signing(Deal deal) => deal.Pipeline.Stages.IndexOf(deal.Pipeline.Stages.First(one => one.Kind == StageKind.Signing));

    private static Guid Entry(Deal deal) => Numbered(deal.Id, deal.Money.Length + 1);

    private static string Receipt(Deal deal) => string.Create(CultureInfo.InvariantCulture, $"R{deal.Id.ToString()[^6..].ToUpperInvariant()}-{deal.Money.Length + 1}");

    // The same id for the same step, so that a step that is repeated is known.
    private static Guid Numbered(DealId id, int number)
    {
        var bytes = id.Value.ToByteArray();
        bytes[4] ^= (byte)number;
        return new Guid(bytes);
    }

    private static DealStep Orders(DealOrder order) => new(order, null);

    private static DealStep Moneys(MoneyOrder order) => new(null, order);
}
