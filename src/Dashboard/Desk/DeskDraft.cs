using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

/// <summary>Where the desk stands with an arrival: nothing begun, typing, the mandatory question, naming the rep.</summary>
public enum DeskStep { Idle = 1, Typing = 2, Question = 3, Naming = 4 }

/// <summary>An arrival that is being entered. Its visit id stays the same until it is stored, so that trying again is the same visit.</summary>
public sealed record DeskDraft(VisitId Visit, DeskStep Step, Channel Channel, VisitorSays? Says, SalespersonId? NamedRep, string Text, CustomerHit? Picked)
{
    /// <summary>The ticket of the visit where it lies at the desk again after an undo; null for an arrival.</summary>
    public int? Again { get; init; }

    /// <summary>The other reps whom he names.</summary>
    public ImmutableArray<SalespersonId> AlsoNamed { get; init; } = [];

    /// <summary>A complaint or after-sales (ROT-14); null: he comes to buy.</summary>
    public VisitPurpose? Purpose { get; init; }

    /// <summary>The market he comes from (ROT-08); null where nobody asked.</summary>
    public TerritoryId? Market { get; init; }

    /// <summary>The desk saw whom he resembles, and he is none of them.</summary>
    public bool NoneOfThem { get; init; }

    /// <summary>Everybody whom he names, in the order in which he did.</summary>
    public IEnumerable<SalespersonId> Named => NamedRep is { } first ? AlsoNamed.Prepend(first) : [];

    public static DeskDraft New(VisitId visit) => new(visit, DeskStep.Idle, Channel.WalkIn, null, null, "", null);

    /// <summary>Nothing has been entered yet.</summary>
    public bool IsBlank => Text.Length == 0 && Says is null && Picked is null && Step is not (DeskStep.Question or DeskStep.Naming);

    public DeskDraft Begin(Channel channel) => this with { Channel = channel, Step = DeskStep.Question };

    public DeskDraft Type(string text) => this with
    {
        Text = text,
        Picked = text == Text ? Picked : null,
        NoneOfThem = text == Text && NoneOfThem,
        Step = Step == DeskStep.Idle && text.Length > 0 ? DeskStep.Typing : Step,
    };

    public DeskDraft Answer(VisitorSays says) => says == VisitorSays.NamesRep
        ? this with { Says = says, NamedRep = null, AlsoNamed = [], Step = DeskStep.Naming }
        : this with { Says = says, NamedRep = null, AlsoNamed = [], Step = DeskStep.Typing };

    /// <summary>He names this rep, too, and nobody else.</summary>
    public DeskDraft Name(SalespersonId rep) => AlsoName(rep) with { Step = DeskStep.Typing };

    /// <summary>He names this rep, and goes on naming.</summary>
    public DeskDraft AlsoName(SalespersonId rep) => NamedRep is null ? this with { Says = VisitorSays.NamesRep, NamedRep = rep }
        : Named.Contains(rep) ? this
        : this with { AlsoNamed = AlsoNamed.Add(rep) };

    /// <summary>A complaint, after-sales, neither: one after the other.</summary>
    public DeskDraft NextPurpose() => this with { Purpose = Purpose switch { null => VisitPurpose.Complaint, VisitPurpose.Complaint => VisitPurpose.AfterSales, _ => null } };

    /// <summary>The next of the markets, after the last none.</summary>
    public DeskDraft NextMarket(ImmutableArray<TerritoryId> markets) =>
        this with { Market = Market is { } market ? markets.SkipWhile(one => one != market).Skip(1).Cast<TerritoryId?>().FirstOrDefault() : markets is [var first, ..] ? first : null };

    public DeskDraft Pick(CustomerHit? hit) => this with { Picked = hit };

    /// <summary>The mandatory question is still open (FD-03).</summary>
    public bool Unanswered => Says is null || (Says == VisitorSays.NamesRep && NamedRep is null);

    public Arrive ToArrive()
    {
        var entry = EntryText.Of(Text);
        var arrive = Picked is { } hit
            ? new Arrive(Visit, Channel, Says!.Value, NamedRep, entry.Phone, hit.Name, hit.Id)
            : new(Visit, Channel, Says!.Value, NamedRep, entry.Phone ?? entry.Tail, entry.Name);
        return arrive with { AlsoNamed = AlsoNamed.IsEmpty ? null : AlsoNamed, Purpose = Purpose, Territory = Market };
    }

    /// <summary>The question for the sentence on the screen; null while there is nothing to ask. Unanswered, he counts as new: the archive finds him all the same.</summary>
    public Propose? ToPropose()
    {
        var entry = EntryText.Of(Text);
        if (IsBlank || (entry.Tail is not null && Picked is null)) return null;

        var says = Unanswered ? VisitorSays.FirstTime : Says!.Value;
        return new(Channel, says, Unanswered ? null : NamedRep, entry.Phone, Picked?.Id, Market, Unanswered || AlsoNamed.IsEmpty ? null : AlsoNamed, Purpose);
    }
}
