using Microsoft.Extensions.Localization;
using SalesFloor.Assignment;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Wording;

/// <summary>A receipt in words: what the visitor said, what the archive said, what was decided and by which key.</summary>
public static class ReceiptSentences
{
    /// <summary>What was decided, in one line.</summary>
    public static string Decision(this IStringLocalizer<Words> words, FloorSnapshot floor, Receipt receipt) => receipt switch
    {
        { Rep: { } rep } => words["Receipt.To", floor.NameOf(rep), words.Of(receipt.Route.Reason)],
        { Route.To: RouteTo.OwnerAway } => words["Receipt.WaitsForOwner", words.OwnerName(floor, receipt.Route.Rep, receipt.Facts.OwnerElsewhere), words.Of(receipt.Route.Reason)],
        _ => words["Receipt.Waits", words.Of(receipt.Route.Reason)],
    };

    /// <summary>What the decision rested on: the visitor's word and the archive.</summary>
    public static IEnumerable<string> Facts(this IStringLocalizer<Words> words, FloorSnapshot floor, RoutingFacts facts)
    {
        yield return words["Receipt.Says", words.Of(facts.Channel), words.Of(facts.Says)];
        if (facts.Named is { } named) yield return words[facts.NamedIsOurs ? "Receipt.NamedOurs" : "Receipt.NamedNotOurs", floor.NameOf(named)];
        foreach (var also in facts.AlsoNamed ?? []) yield return words[also.IsOurs ? "Receipt.NamedOurs" : "Receipt.NamedNotOurs", floor.NameOf(also.Rep)];
        if (facts.Purpose is { } purpose) yield return words[facts.ForComplaints ? "Receipt.PurposeGroup" : "Receipt.Purpose", words.Of(purpose)];
        yield return facts switch
        {
            { Customer: null } => words["Receipt.NotInArchive"],
            { Owner: null } => words["Receipt.NobodysCustomer"],
            { OwnerElsewhere: { } there } => words[facts.OwnerLapsed ? "Receipt.OwnerElsewhereLapsed" : "Receipt.OwnerElsewhere", there.Name.InWords(), there.ShowroomName.InWords()],
            { OwnerIsOurs: false } => words["Receipt.OwnerLeft", floor.NameOf(facts.Owner)],
            { OwnerLapsed: true } => words["Receipt.OwnerLapsed", floor.NameOf(facts.Owner)],
            { OwnerCondition: { } condition } => words["Receipt.OwnerIs", floor.NameOf(facts.Owner), words.Of(condition)],
            _ => words["Receipt.Owner", floor.NameOf(facts.Owner)],
        };
    }

    /// <summary>How the call to the owner stood when somebody stood in for him; null where nobody did.</summary>
    public static string? Called(this IStringLocalizer<Words> words, FloorSnapshot floor, Receipt receipt) => receipt switch
    {
        not { Route: { To: RouteTo.StandIn, Rep: not null } } => null,
        { Page: null } => words["Receipt.OwnerNotCalled", words.OwnerName(floor, receipt.Route.Rep, receipt.Facts.OwnerElsewhere)].Value,
        { Page: { Answer: { } answer } page } => words["Receipt.OwnerAnswered", words.OwnerName(floor, page.Owner, receipt.Facts.OwnerElsewhere), floor.HourAndMinute(page.At), words.Of(answer)].Value,
        { Page: { } page } => words["Receipt.OwnerSilent", words.OwnerName(floor, page.Owner, receipt.Facts.OwnerElsewhere), floor.HourAndMinute(page.At)].Value,
    };

    /// <summary>Who caused the decision: a person by name, else what did it.</summary>
    public static string Cause(this IStringLocalizer<Words> words, FloorSnapshot floor, string actor) =>
        floor.Rep(new SalespersonId(actor)) is { } rep ? rep.Name.InWords()
        : words[$"Actor.{actor}"] is { ResourceNotFound: false } known ? known.Value
        : actor;
}
