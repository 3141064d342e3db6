using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Customers in words.</summary>
public static class CustomerSentences
{
    /// <summary>What became of an order; where it was refused, who stands in the way and from when on it could be done.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, FloorSnapshot floor, ShowroomPlan plan, CustomerAnswer answer)
    {
        if (answer is not CustomerAnswer.Refused no) return new(Tone.Good, words["Customers.Done"]);

        var text = words.Of(no.Reason);
        if (no.Months is { } months) text = words["Customers.RefusedMonths", text, months];
        if (no.Who is { } who) text = words["Customers.RefusedBy", text, plan.NameOf(who)];
        if (no.From is { } from) text = words["Customers.RefusedFrom", text, floor.Date(from)];
        if (no.Reason == CustomerRefusal.MinimumMissing && Enum.TryParse<CustomerField>(no.Field, out var field)) text = words["Customers.RefusedField", text, words.Of(field)];
        return new(Tone.Wrong, text);
    }

    /// <summary>A sign beside the colour: how it stands with the owner's time.</summary>
    public static string Sign(this OwnershipStanding standing) => standing switch
    {
        OwnershipStanding.Safe => "▲",
        OwnershipStanding.AtRisk => "●",
        OwnershipStanding.Transferable => "▼",
        OwnershipStanding.Nobodys => "○",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The style class of a standing.</summary>
    public static string Style(this OwnershipStanding standing) => standing switch
    {
        OwnershipStanding.Safe => "good",
        OwnershipStanding.AtRisk => "near",
        OwnershipStanding.Transferable => "over",
        OwnershipStanding.Nobodys => "plain",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A date with its year on the showroom's calendar: <c>2026-06-05</c>.</summary>
    public static string Date(this FloorSnapshot floor, DateTimeOffset moment) => floor.OnTheFloor(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Something that happened, in words.</summary>
    public static string Of(this IStringLocalizer<Words> words, ShowroomPlan plan, FileEntry entry) =>
        words[$"Entry.{entry.Kind}", plan.NameOf(entry.Rep), plan.NameOf(entry.Other), entry.Why ?? "", Code(words, entry)].Value.TrimEnd();

    private static string Code(IStringLocalizer<Words> words, FileEntry entry) => (entry.Kind, entry.Code) switch
    {
        (_, null) => "",
        ("customer.ContactLogged.v1", { } code) => words.Of((VisitOutcome)code),
        ("customer.ClaimRejected.v1", { } code) => words.Of((ClaimRejection)code),
        ("customer.FollowedUp.v1", { } code) => words.Of((ContactKind)code),
        ("customer.TradeNoted.v1", { } code) => words.Of((TradeState)code),
        ("customer.Linked.v1", { } code) => words.Of((LinkKind)code),
        ("customer.Erased.v1", { } code) => words.Of((ErasureGround)code),
        ("customer.MergeRefused.v1", { } code) => words.Of((CustomerRefusal)code),
        ("customer.OwnerChanged.v1", { } code) => words[$"OwnerChange.{code}"],
        _ => "",
    };
}
