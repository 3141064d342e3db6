using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Rules;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.People;

/// <summary>Who may come in, and as what. A password that is made here is shown once.</summary>
public sealed partial class PeoplePage
{
    private PeopleSheet? _sheet;
    private ShowroomPlan? _plan;
    private string? _secret;
    private string _find = "";

    // So many one sees at once.
    private const int Few = 12;

    /// <summary>The accounts.</summary>
    [Inject]
    public required IPeople Accounts { get; init; }

    /// <summary>The plan.</summary>
    [Inject]
    public required IRulesCalls Plans { get; init; }

    /// <inheritdoc/>
    protected override async Task Read() => (_plan, _sheet) = (await Plans.Plan(Showroom), await Accounts.Sheet(Showroom));

    // The gate puts in who does it.
    private const string Me = "";

    private static HashSet<SalespersonId> Taken(PeopleSheet sheet) => [.. sheet.People.Select(person => person.Rep).OfType<SalespersonId>()];

    private bool Fits(PersonOnSheet person) =>
        _find.Trim() is var asked && (person.ShownAs.Contains(asked, StringComparison.CurrentCultureIgnoreCase) || person.Name.Contains(asked, StringComparison.OrdinalIgnoreCase));

    // As people call him; whoever has no account here keeps the name of the log.
    private string Called(PeopleSheet sheet, string name) => sheet.People.FirstOrDefault(person => person.Name == name)?.ShownAs ?? (_plan is { } plan ? W.ActorInWords(plan, name) : name);

    private static string Word(PersonOnSheet person) => person switch
    {
        { ClosedAt: not null } => "People.IsClosed",
        { LockedUntil: not null } => "People.IsLocked",
        { Sample: true } => "People.IsSample",
        _ => "People.IsOpen",
    };

    private Task Open(NewPerson.Draft draft) => Give(() => Accounts.Open(new(Showroom, draft.Name, draft.ShownAs, draft.Person, [Grant(draft.Role, draft.Person)], Me)));

    private EventCallback<IReadOnlyList<Role>> Setting(PersonOnSheet person) => EventCallback.Factory.Create<IReadOnlyList<Role>>(this, roles => SetRoles(person, roles));

    private Task SetRoles(PersonOnSheet person, IReadOnlyList<Role> roles) => Give(() => Accounts.SetRoles(new(Showroom, person.Account, [.. roles.Select(role => Grant(role, person.Rep))], Me)));

    private Task SetDoor(PersonOnSheet person) => Give(() => Accounts.Close(new(Showroom, person.Account, person.ClosedAt is null ? AccountDoor.Closed : AccountDoor.Open, Me)));

    private Task Reset(PersonOnSheet person) => Give(() => Accounts.ResetSignIn(new(Showroom, person.Account, Me)));

    private Task SetEmail(PersonOnSheet person, string? email) => Give(() => Accounts.SetCompanyEmail(new(Showroom, person.Account, email ?? "", Me)));

    private RoleGrant Grant(Role role, SalespersonId? person) =>
        new(role, Showroom, _plan?.Groups.FirstOrDefault(group => group.Supervisor == person || (person is { } one && group.Members.Contains(one)))?.Id);

    private Task Give(Func<Task<PeopleAnswer>> order) => Order(async () =>
    {
        _secret = null;
        var answer = await order();
        _secret = (answer as PeopleAnswer.Done)?.Secret;
        return W.Of(answer);
    });
}
