using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Register;

/// <summary>The one register of calls and visits of a day (FD-20, FD-21), and what it adds up to for the assistant (FD-13, FD-22).</summary>
public sealed partial class RegisterPage
{
    private ImmutableArray<RegisterEntry> _entries = [];
    private RegisterSummary? _summary;

    /// <summary>The day that the address names.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? DayAsked { get; set; }

    /// <summary>The register.</summary>
    [Inject]
    public required IRegister Register { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private DateOnly Day => DateOnly.TryParseExact(DayAsked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Floor?.Day ?? DateOnly.FromDateTime(Now.DateTime);

    private string Iso => Day.ToString("O", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override async Task Read() => (_entries, _summary) = (await Register.Day(Showroom, Day, CancellationToken.None), await Register.Summary(Showroom, Day, CancellationToken.None));

    private void Choose(ChangeEventArgs chosen) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("day", chosen.Value as string), replace: true);

    // Where the rep's telephone rang there was no line of the desk, only the visit's number.
    private string Way(RegisterEntry one) => one switch
    {
        { Channel: Channel.WalkIn } => $"⌂ {one.Ticket}",
        { Line: { } line } => W["Register.Line", $"F{line}"],
        _ => W["Register.Line", $"{one.Ticket}"],
    };

    private IEnumerable<(string Title, string Counts)> Counts(FloorSnapshot floor, RegisterSummary sum)
    {
        (string, IEnumerable<string>)[] all =
        [
            ("Register.Sources", sum.Sources.Select(of => W["Register.Count", W.Of(of.Code), of.Count].Value)),
            ("Register.Outcomes", sum.Outcomes.Select(of => W["Register.Count", W.Of(of.Code), of.Count].Value)),
            ("Register.Reps", sum.Reps.Select(rep => W["Register.Count", floor.NameOf(rep.Rep), rep.Received].Value)),
        ];
        return all.Where(one => one.Item2.Any()).Select(one => (one.Item1, string.Join(W["Separator"], one.Item2)));
    }

    private string Budget(RegisterEntry one) => one.Budget switch
    {
        null => "–",
        { Upto: { } upto } => upto.ToString("N0", CultureInfo.InvariantCulture),
        _ => W["Register.NotSaid"],
    };

    private string What(FloorSnapshot floor, RegisterEntry one)
    {
        List<string> said = [];
        if (one.Outcome is { } outcome) said.Add(W.Of(outcome));
        if (one.Left) said.Add(W["Register.Left"]);
        if (one.Invited) said.Add(W["Register.Invited"]);
        if (one.AppointmentAt is { } at) said.Add(W["Register.Appointment", floor.DayAndMinute(at)]);
        if (one.Ordered is { } ordered) said.Add(W[one.OrderConfirmedAt is null ? "Lines.OrderOpen" : "Lines.OrderConfirmed", ordered]);
        if (one.FromCall is not null) said.Add(W["Register.FromCall"]);
        if (one.LedToVisit is not null) said.Add(W["Register.Led"]);
        return said.Count == 0 ? "–" : string.Join(W["Separator"], said);
    }
}
