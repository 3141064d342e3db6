using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Scores;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Scores;

/// <summary>Whom to coach, in what, and over which visits (BRD-11). For those who lead.</summary>
public sealed partial class CoachPage
{
    private static readonly Role[] s_roles = [Role.Supervisor, Role.Manager, Role.Director, Role.GeneralManager];
    private static readonly TimeSpan s_readAgainAfter = TimeSpan.FromSeconds(30);

    private ShowroomPlan? _plan;
    private CoachList? _list;
    private (SalespersonId? Who, DateTimeOffset At) _read;

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The plan.</summary>
    [Inject]
    public required IScoreCalls Calls { get; init; }

    /// <summary>The list.</summary>
    [Inject]
    public required ICoaching Coaching { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    private bool Leads => _plan?.People.FirstOrDefault(person => person.Id == Me) is { } person && s_roles.Contains(person.Role);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() => await Read(); // who sits here is in the address

    /// <inheritdoc/>
    protected override async Task Read()
    {
        _plan ??= await Calls.Plan(Showroom);
        if (!Leads || (Me == _read.Who && Now - _read.At < s_readAgainAfter)) return;

        _read = (Me, Now);
        _list = await Coaching.Of(Showroom, CancellationToken.None);
    }

    private string ScoreAddress(SalespersonId rep) => Navigation.GetUriWithQueryParameters("/scores", new Dictionary<string, object?> { ["as"] = As, ["of"] = rep.Value, ["showroom"] = ShowroomAsked });

    private string Shown(Indicator indicator, decimal value) => indicator switch
    {
        _ when indicator.IsRate() => ScoreWords.Percent(value),
        Indicator.SalesAmount or Indicator.MoneyReceived => $"{MoneyWords.Shortly(value)} {_list?.Currency}",
        _ => ScoreWords.Amount(Math.Round(value, 1)),
    };
}
