using System.Collections.Immutable;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

// What is said beside the question: whom the visitor names, why he comes, which market he is from.
public sealed partial class DeskConversation
{
    public void NameRep(SalespersonId rep)
    {
        (RepText, Chosen) = ("", -1);
        Go(Draft.Name(rep));
    }

    /// <summary>He names this rep and another one: the naming goes on.</summary>
    public void AlsoName(SalespersonId rep)
    {
        (RepText, Chosen) = ("", -1);
        Draft = Draft.AlsoName(rep);
    }

    /// <summary>Somebody is named and nothing more is typed: that was all.</summary>
    public bool NamingIsDone => Draft is { Step: DeskStep.Naming, NamedRep: not null } && RepText.Length == 0 && Chosen < 0;

    public void EndNaming() => Go(Draft with { Step = DeskStep.Typing });

    /// <summary>A complaint, after-sales, neither; said first of all, it begins a walk-in.</summary>
    public void NextPurpose() => Go((Draft.IsBlank ? Draft.Begin(Channel.WalkIn) : Draft).NextPurpose());

    public void NextMarket(ImmutableArray<TerritoryId> markets)
    {
        if (!markets.IsEmpty) Go((Draft.IsBlank ? Draft.Begin(Channel.WalkIn) : Draft).NextMarket(markets));
    }
}
