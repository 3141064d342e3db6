using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Contests;

/// <summary>Contests for everybody: who stands where, who won; a manager announces them and may call one off.</summary>
public sealed partial class ContestsPage
{
    private static readonly Role[] s_roles = [Role.Salesperson, Role.Supervisor, Role.Manager, Role.Director];

    private ShowroomPlan? _plan;
    private ImmutableArray<RunningContest> _contests = [];
    private string? _why;
    private int _announced;

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The contests.</summary>
    [Inject]
    public required IContestCalls Calls { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    private bool Runs => By?.May(FloorAction.RunContests) == true;

    /// <inheritdoc/>
    protected override async Task Read()
    {
        _plan ??= await Calls.Plan(Showroom);
        _contests = await Calls.Of(Showroom);
    }

    private Task Announce(AnnounceContest contest) => Give(me => contest with { Showroom = Showroom, By = me }, () => _announced++);

    private Task CallOff(Guid contest) => Give(me => new CallOffContest(Showroom, me, contest, _why!), () => _why = null);

    private Task Give(Func<SalespersonId, ContestOrder> order, Action done) => Order(async () =>
    {
        if (Me is not { } me) return null;

        var answer = await Calls.Carry(order(me));
        if (answer is ContestAnswer.Refused no) return new(Tone.Wrong, W.Of(no.Reason));
        done();
        return new(Tone.Good, W["Contests.Done"]);
    });
}
