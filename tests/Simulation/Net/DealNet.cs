using System.Collections.Immutable;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>The deals of one showroom: I-18, no step past contract or money; X-19, money by finance alone; every sum whole to its last unit, also after it was undone.</summary>
internal sealed class DealNet(ShowroomPlan plan)
{
    private readonly Dictionary<DealId, DealSeen> _deals = [];
    private readonly Dictionary<Metric, decimal> _counted = [];

    public IEnumerable<DealSeen> All => _deals.Values;

    public DealSeen? Of(DealId id) => _deals.GetValueOrDefault(id);

    public string? See(string key, DealEvent fact)
    {
        var id = new DealId(Guid.Parse(key.Split('/')[2]));
        if (fact is DealOpened opened)
        {
            if (opened.Deal != id || !_deals.TryAdd(id, new(opened))) return "the deal was opened before, or under another id";
            return Count(_deals[id], fact);
        }

        if (!_deals.TryGetValue(id, out var deal)) return "the deal was never opened";
        return (fact switch
        {
            TermsSet set => Terms(deal, set),
            DealWasSplit split => split.Shares.Sum(share => share.Percent) != 100 ? "I-13: the shares are not the whole" : RoleOf(split.By) is Role.Manager or Role.Director ? null : "he does not split deals",
            DealMoved moved => Move(deal, moved),
            ContractSigned signed => Sign(deal, signed),
            ContractUndone undone => Undo(deal, undone),
            MoneyRecorded money => Record(deal, money),
            MoneyWasVoided voided => Void(deal, voided),
            DealLost => Lose(deal),
            _ => $"nobody knows {fact.GetType().Name}",
        }) ?? Count(deal, fact);
    }

    /// <summary>What all figures sum to, against what stands: contracts that were not undone, money that was not taken back.</summary>
    public string? DoesNotAddUp()
    {
        var standing = _deals.Values.Where(deal => deal.Contract is not null).ToArray();
        return Differs(Metric.Deals, standing.Length) ?? Differs(Metric.Quantity, standing.Sum(deal => deal.Contract!.Terms.Quantity)) ?? Differs(Metric.SalesAmount, standing.Sum(deal => deal.Contract!.Terms.Amount))
            ?? Differs(Metric.MoneyReceived, _deals.Values.Sum(deal => deal.Sum(MoneyKind.Deposit) + deal.Sum(MoneyKind.Payment))) ?? Differs(Metric.MoneyRefunded, _deals.Values.Sum(deal => deal.Sum(MoneyKind.Refund)));
    }

    private string? Differs(Metric metric, decimal stands) => _counted.GetValueOrDefault(metric) is var counted && counted == stands ? null : $"the lines of {metric} sum to {counted}, and {stands} stands";

    private string? Count(DealSeen deal, DealEvent fact)
    {
        foreach (var figure in DealFigures.Of(deal.Book, fact)) _counted[figure.Metric] = _counted.GetValueOrDefault(figure.Metric) + figure.Value;
        deal.Book = DealFold.Apply(deal.Book, fact);
        return null;
    }

    private static string? Terms(DealSeen deal, TermsSet set)
    {
        if (deal.Contract is not null || deal.IsLost) return "I-18: what is signed or lost is agreed anew";
        deal.Terms = set.Terms;
        return null;
    }

    private string? Move(DealSeen deal, DealMoved moved)
    {
        var stages = deal.Opened.Pipeline.Stages;
        var (from, to) = (Place(stages, moved.From), Place(stages, moved.To));
        if (moved.From != deal.Stage || to < 0 || deal.IsLost) return "I-18: it does not stand there, or goes nowhere";
        var isNext = to > from && stages[(from + 1)..to].All(stage => stage.Kind == StageKind.Optional);
        if (!isNext && (moved.Skip is null || RoleOf(moved.By) is not (Role.Manager or Role.Director))) return "PIPE-08: a stage is skipped without a manager's reason";
        var signing = Place(stages, stages.First(stage => stage.Kind == StageKind.Signing).Id);
        if (deal.Contract is null ? to > signing : to < signing) return "I-18: it goes past its contract";
        for (var at = from + 1; at <= to; at++)
        {
            if (at != signing && ((stages[at].Needs == MoneyGate.Everything && deal.Due != 0) || (stages[at].Needs == MoneyGate.Deposit && deal.Held <= 0))) return $"I-18: {stages[at].Id} waits for money";
        }

        deal.Stage = moved.To;
        return null;
    }

    private static string? Sign(DealSeen deal, ContractSigned signed)
    {
        if (deal.Contract is not null || deal.IsLost || !deal.Contracts.Add(signed.Contract)) return "I-18: it is signed twice, or lost";
        if (deal.Opened.Pipeline.Stages.First(stage => stage.Id == deal.Stage).Kind != StageKind.Signing || deal.Held <= 0) return "I-18: it is signed before its stage, or without finance's receipt";
        deal.Contract = signed;
        return signed.Terms != deal.Terms ? "I-18: other terms are signed than agreed" : Parts(signed.Parts, signed.Terms.Amount);
    }

    private string? Undo(DealSeen deal, ContractUndone undone)
    {
        if (deal.Contract?.Contract != undone.Contract) return "there is no such contract to undo";
        (deal.Contract, deal.Stage) = (null, deal.Opened.Pipeline.Stages.First(stage => stage.Kind == StageKind.Signing).Id);
        if (undone.Cause == UndoneCause.Refunded) return deal.Held == 0 ? null : "it counts as refunded, and money is still with us";
        return RoleOf(undone.By) is Role.Manager or Role.Director ? null : "he takes no contract back";
    }

    private string? Record(DealSeen deal, MoneyRecorded money)
    {
        if (RoleOf(money.By) != Role.Finance) return "X-19: he is not finance";
        var (held, due) = (deal.Held, deal.Due);
        if (money.Amount <= 0 || !deal.Money.TryAdd(money.Id, new(money))) return "the entry was recorded before, or is of nothing";
        if (money.Kind == MoneyKind.Refund ? money.Amount > held : money.Amount > due) return "more is given back than we have, or received than is owed";
        return Parts(money.Parts, money.Amount);
    }

    private string? Void(DealSeen deal, MoneyWasVoided voided)
    {
        if (RoleOf(voided.By) != Role.Finance) return "X-19: he is not finance";
        if (!deal.Money.TryGetValue(voided.Id, out var entry) || entry.IsVoided) return "there is no such entry to take back";
        entry.IsVoided = true;
        return deal.Held < 0 ? "more was given back than we ever had" : null;
    }

    private static string? Lose(DealSeen deal)
    {
        if (deal.Contract is not null || deal.IsLost) return "it is signed, or was lost before";
        deal.IsLost = true;
        return null;
    }

    private static string? Parts(ImmutableArray<DealPart> parts, decimal sum) =>
        parts.Sum(part => part.Amount) == sum && parts.Sum(part => part.Percent) == 100 ? null : $"I-13: the parts sum to {parts.Sum(part => part.Amount)} and not to {sum}";

    private static int Place(ImmutableArray<PipelineStage> stages, string id) => stages.Select(stage => stage.Id).ToList().IndexOf(id);

    private Role? RoleOf(SalespersonId person) => plan.People.FirstOrDefault(one => one.Id == person)?.Role;
}
