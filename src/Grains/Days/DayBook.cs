using System.Collections.Immutable;

namespace SalesFloor.Days;

/// <summary>The checklist in force and the pages of the last and the coming days, in the order of the days. Older pages lie in the ledger.</summary>
[GenerateSerializer, Immutable, Alias("days.DayBook.v1")]
public sealed record DayBook(ImmutableArray<ChecklistItem> Checklist, ImmutableArray<DaySheet> Pages)
{
    /// <summary>Before the first: the rulebook's checklist.</summary>
    public static DayBook Empty { get; } = new(ChecklistItem.Usual, []);

    /// <summary>A day's page; an empty one under today's checklist where nothing happened yet.</summary>
    public DaySheet Page(DateOnly day)
    {
        foreach (var page in Pages)
            if (page.Day == day) return page;
        return new(day, Checklist, [], [], null);
    }
}

/// <summary>How facts change the book. A pure fold.</summary>
public static class DayFold
{
    // As long as anybody amends a day's totals; what is older is read from the ledger.
    private const int PagesKept = 40;

    /// <summary>The book after the fact.</summary>
    public static DayBook Apply(DayBook book, DayEvent fact) => fact switch
    {
        ChecklistWasSet set => With(book with { Checklist = set.Items }, set.Day, page => page with { Checklist = set.Items, Ticks = [.. page.Ticks.Where(tick => set.Items.Any(item => item.Id == tick.Item))] }),
        ItemTicked ticked => With(book, ticked.Day, page => page with { Ticks = [.. page.Ticks.Where(tick => tick.Item != ticked.Item), .. Done(ticked)] }),
        WorkPlanned planned => With(book, planned.Day, page => page with { Work = page.Work.Add(new(planned.Id, planned.Text, planned.For, planned.By, planned.At, null, null)) }),
        WorkTicked ticked => With(book, ticked.Day, page => page with { Work = [.. page.Work.Select(work => work.Id == ticked.Id ? Done(work, ticked) : work)] }),
        DaySignedOff signed => With(book, signed.Day, page => page with { SignedOff = new(signed.Totals, signed.CallsAnswered, signed.By, signed.At, signed.To, null, null, []) }),
        TotalsAmended amended => Signed(book, amended.Day, signed => signed with { Amendments = signed.Amendments.Add(new(amended.Figure, amended.From, amended.To, amended.Why, amended.By, amended.At)) }),
        TotalsRead read => Signed(book, read.Day, signed => signed with { ReadBy = read.By, ReadAt = read.At }),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The day does not know this fact."),
    };

    private static ChecklistTick[] Done(ItemTicked ticked) => ticked.Tick == Tick.Done ? [new(ticked.Item, ticked.By, ticked.At)] : [];

    private static PlannedWork Done(PlannedWork work, WorkTicked ticked) => ticked.Tick == Tick.Done ? work with { DoneBy = ticked.By, DoneAt = ticked.At } : work with { DoneBy = null, DoneAt = null };

    private static DayBook Signed(DayBook book, DateOnly day, Func<SignedTotals, SignedTotals> change) => With(book, day, page => page with { SignedOff = change(page.SignedOff!) });

    private static DayBook With(DayBook book, DateOnly day, Func<DaySheet, DaySheet> change)
    {
        var changed = change(book.Page(day));
        return book with { Pages = [.. book.Pages.Where(page => page.Day != day).Append(changed).OrderBy(page => page.Day).TakeLast(PagesKept)] };
    }
}
