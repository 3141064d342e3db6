using SalesFloor.Boards;

namespace SalesFloor.FrontDesk;

// What the desk has to do with deals: it tells the screens. Nothing is decided on it.
internal sealed partial class FrontDeskGrain
{
    // What is older is no news.
    private static readonly TimeSpan s_newsFor = TimeSpan.FromHours(12);

    public async Task NoteDeal(NoteDeal command)
    {
        if (await Plan() is not { } plan || Heard(command) is not { } fact) return;

        await ReadStandings(plan);
        await Commit(Begin(plan).Add(fact), plan, command.Actor);
    }

    private DeskEvent? Heard(NoteDeal command)
    {
        var (now, shown) = (clock.GetUtcNow(), _book.State.LastDeals ?? []);
        var isShown = shown.Any(deal => deal.Id == command.Contract);
        return command.Deal switch
        {
            null => isShown ? new DealHidden(now, command.Contract, command.Actor) : null,
            _ when isShown || command.Deal.At + s_newsFor < now => null,
            { } old when shown.Length == DeskFold.DealsShown && old.At < shown[^1].At => null, // five newer ones came since
            { } deal => new DealShown(now, deal, command.Actor),
        };
    }
}
