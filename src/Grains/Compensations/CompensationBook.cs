using System.Collections.Immutable;

namespace SalesFloor.Compensations;

/// <summary>The compensations of a showroom that are open or recent, in the order of their reports, and who is away. What is over and old leaves the book and lies in the ledger.</summary>
[GenerateSerializer, Immutable, Alias("compensations.CompensationBook.v1")]
public sealed record CompensationBook(ImmutableArray<Compensation> Items, ImmutableArray<ApproverAway> Away)
{
    /// <summary>Before the first.</summary>
    public static CompensationBook Empty { get; } = new([], []);

    /// <summary>The compensation of a visit, or null.</summary>
    public Compensation? Of(VisitId visit)
    {
        foreach (var item in Items)
            if (item.Visit == visit) return item;
        return null;
    }
}

/// <summary>How facts change the book. A pure fold.</summary>
public static class CompensationFold
{
    /// <summary>How long what is over stays: longer than any time within which a rule counts or a visit can be reported.</summary>
    internal static readonly TimeSpan KeptFor = TimeSpan.FromDays(40);

    /// <summary>The book after the fact.</summary>
    public static CompensationBook Apply(CompensationBook book, CompensationEvent fact) => fact switch
    {
        CompensationReported reported => book with { Items = [.. book.Items.Where(item => !IsOld(item, reported.At)), Opened(reported)] },
        CompensationCertified certified => With(book, certified.Visit, item => Certified(item, certified)),
        CompensationRuled ruled => With(book, ruled.Visit, item => item with
        {
            Status = ruled.Ruling == CompensationRuling.Approved ? CompensationStatus.Approved : CompensationStatus.Rejected,
            Decision = new(ruled.Ruling, ruled.At, ruled.By, ruled.As, ruled.InPlace, ruled.Why),
        }),
        CompensationCredited credited => With(book, credited.Visit, item => item with { Group = credited.Group, CreditedAt = credited.At }),
        CompensationUsed used => With(book, used.Visit, item => item with { Status = CompensationStatus.Used, UsedBy = used.UsedBy, UsedAt = used.At }),
        ApproverAwayNoted noted => book with { Away = [.. book.Away.Where(away => away.Person != noted.Person), .. Noted(noted)] },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The book does not know this fact."),
    };

    private static Compensation Opened(CompensationReported reported) => new(
        reported.Visit, reported.Ticket, reported.Rep, reported.Cause, CompensationStatus.Requested, reported.RulesVersion, reported.At, reported.Actor, reported.Note, [], null, null, null, null, null);

    private static Compensation Certified(Compensation item, CompensationCertified certified)
    {
        var after = item with { Certified = item.Certified.Add(new(certified.By, certified.At, certified.Actor)) };
        return after.IsCertifiedBy(Certifier.Rep) && after.IsCertifiedBy(Certifier.Visitor) ? after with { Status = CompensationStatus.JointlyCertified } : after;
    }

    private static ApproverAway[] Noted(ApproverAwayNoted noted) => noted.Until < noted.From ? [] : [new(noted.Person, noted.From, noted.Until, noted.By, noted.At)];

    private static bool IsOld(Compensation item, DateTimeOffset now) =>
        item.Status is CompensationStatus.Rejected or CompensationStatus.Used && item.RequestedAt + KeptFor < now;

    private static CompensationBook With(CompensationBook book, VisitId visit, Func<Compensation, Compensation> change) =>
        book.Of(visit) is { } item ? book with { Items = book.Items.Replace(item, change(item)) } : book;
}
