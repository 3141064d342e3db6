using System.Collections.Immutable;

namespace SalesFloor.Deals;

/// <summary>The state of one deal. <paramref name="Facts"/> is how many facts it is made of, which is the number of the last one in its chain; <paramref name="Contracts"/> are the ids of all contracts that were ever signed.</summary>
[GenerateSerializer, Immutable, Alias("deals.DealBook.v1")]
public sealed record DealBook(Deal? Deal, long Facts, ImmutableArray<Guid> Contracts)
{
    /// <summary>Never opened.</summary>
    public static DealBook None { get; } = new(null, 0, []);
}

/// <summary>How facts change a deal. A pure fold.</summary>
public static class DealFold
{
    /// <summary>The book after the fact.</summary>
    public static DealBook Apply(DealBook book, DealEvent fact)
    {
        var number = book.Facts + 1;
        if (fact is DealOpened opened) return new(Opened(opened), number, []);

        var deal = book.Deal ?? throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "A deal begins by being opened.");
        return fact switch
        {
            TermsSet set => book with { Deal = deal with { Terms = set.Terms }, Facts = number },
            DealWasSplit split => book with { Deal = deal with { Shares = split.Shares }, Facts = number },
            DealMoved moved => book with { Deal = deal with { Stage = moved.To, StageSince = moved.At }, Facts = number },
            ContractSigned signed => new(
                deal with { Status = DealStatus.Won, Terms = signed.Terms, Contract = new(signed.Contract, signed.Terms, signed.Parts, signed.At, signed.By, signed.Special, number) },
                number, book.Contracts.Add(signed.Contract)),
            ContractUndone undone => book with { Deal = Undone(deal, undone), Facts = number },
            DealLost lost => book with { Deal = deal with { Status = DealStatus.Lost, Lost = new(lost.Reason, lost.Note, lost.At, lost.By) }, Facts = number },
            MoneyRecorded money => book with { Deal = deal with { Money = deal.Money.Add(new(money.Id, money.Kind, money.Amount, money.Receipt, money.At, money.By, money.Parts, number)) }, Facts = number },
            MoneyWasVoided voided => book with { Deal = deal with { Money = [.. deal.Money.Select(entry => entry.Id == voided.Id ? entry with { Voided = new(voided.At, voided.By, voided.Why) } : entry)] }, Facts = number },
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "A deal does not know this fact."),
        };
    }

    private static Deal Opened(DealOpened opened) => new(
        opened.Deal, opened.Showroom, opened.Customer, opened.Rep, opened.Pipeline, opened.Pipeline.Stages[0].Id, opened.At, DealStatus.Open, opened.At, null, [new(opened.Rep, 100)], null, [], null);

    private static Deal Undone(Deal deal, ContractUndone undone) => deal with
    {
        Status = DealStatus.Open, Contract = null, Stage = deal.Pipeline.Stages.First(stage => stage.Kind == StageKind.Signing).Id, StageSince = undone.At, TimesUndone = deal.TimesUndone + 1,
    };
}
