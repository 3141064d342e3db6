using System.Globalization;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.ReadSide;

/// <summary>A row of the register as it is read.</summary>
internal sealed class RegisterRow
{
    public required string Visit { get; init; }
    public required string BeganAt { get; init; }
    public int Channel { get; init; }
    public int? Ticket { get; init; }
    public int? Says { get; init; }
    public string? Customer { get; init; }
    public string? Phone { get; init; }
    public string? Name { get; init; }
    public int NewCustomer { get; init; }
    public string? Rep { get; init; }
    public string? EndedAt { get; init; }
    public int LeftUnreceived { get; init; }
    public int? Outcome { get; init; }
    public int? Source { get; init; }
    public int? NoContact { get; init; }
    public int BudgetAsked { get; init; }
    public string? BudgetUpto { get; init; }
    public int? Line { get; init; }
    public int Invited { get; init; }
    public string? AppointmentAt { get; init; }
    public string? AppointmentWith { get; init; }
    public string? Ordered { get; init; }
    public string? OrderConfirmedAt { get; init; }
    public string? CardName { get; init; }
    public string? CardPhone { get; init; }
    public string? CardOwner { get; init; }
    public string? CardContact { get; init; }
    public int? CardVisits { get; init; }
    public string? FromCall { get; init; }
    public string? LedToVisit { get; init; }

    /// <param name="link">How long after a call a visit is its fruit (FD-13).</param>
    public RegisterEntry ToEntry(TimeSpan link)
    {
        var began = Moment(BeganAt)!.Value;
        return new(
            new(Guid.Parse(Visit)), began, (Channel)Channel, Ticket, (VisitorSays?)Says, Card(), Name ?? CardName, Phone ?? CardPhone, NewCustomer != 0, Id(Rep))
        {
            EndedAt = Moment(EndedAt), Outcome = (VisitOutcome?)Outcome, Source = (LeadSource?)Source, NoContact = (NoContact?)NoContact, Left = LeftUnreceived != 0,
            Budget = BudgetAsked == 0 ? null : new(BudgetUpto is null ? null : decimal.Parse(BudgetUpto, CultureInfo.InvariantCulture)),
            Line = Line, Invited = Invited != 0, AppointmentAt = Moment(AppointmentAt), AppointmentWith = Id(AppointmentWith), Ordered = Ordered, OrderConfirmedAt = Moment(OrderConfirmedAt),
            FromCall = Linked(FromCall, began, link), LedToVisit = Linked(LedToVisit, began, link),
        };
    }

    private CustomerHit? Card() => Customer is null ? null : new(
        new(Customer), CardName, CardPhone is null ? "" : PhoneNumbers.Mask(CardPhone), Id(CardOwner), Moment(CardContact), CardVisits ?? 0);

    private static VisitId? Linked(string? momentAndId, DateTimeOffset other, TimeSpan link) =>
        momentAndId?.Split(' ') is [var at, var id] && (Moment(at)!.Value - other).Duration() <= link ? new VisitId(Guid.Parse(id)) : null;

    private static SalespersonId? Id(string? text) => text is null ? null : new(text);

    private static DateTimeOffset? Moment(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
