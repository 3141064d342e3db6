using Microsoft.AspNetCore.Identity;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.People;

/// <summary>Gives the people of the sample floor accounts without a password. They open with a tap, on this machine only, and are marked as what they are.</summary>
internal sealed class SamplePeople(IServiceScopeFactory scopes, Roster roster, FloorSettings floor, TimeProvider clock)
{
    /// <summary>Who does what no other may on a sample floor.</summary>
    public const string Administrator = "admin";

    /// <summary>Opens them, where nobody has an account yet and nobody from elsewhere can come in.</summary>
    public async Task Open(ShowroomPlan plan)
    {
        if (floor.Accounts is not AccountsMode.On || floor.ListensBeyondLoopback) return;

        await roster.Refresh();
        if (roster.Book.Accounts.Length > 0) return;

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var store = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var people = plan.People.Select(person => New(person.Id.Value, person.Name.Zh + " " + person.Name.En, person.Id.Value, new RoleGrant(person.Role, plan.Id, GroupOf(plan, person.Id))))
            .Append(New(Administrator, "管理员 Administrator", null, new RoleGrant(Role.Administrator, plan.Id)));
        foreach (var account in people)
        {
            store.Doing = new("sample-floor", "account-opened", account.Name);
            await users.CreateAsync(account);
        }
    }

    private Account New(string name, string shownAs, string? rep, RoleGrant role) =>
        new() { Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), Name = name, ShownAs = shownAs, Rep = rep, MadeAt = clock.GetUtcNow(), Sample = true, Roles = [role] };

    private static GroupId? GroupOf(ShowroomPlan plan, SalespersonId person) => plan.Groups.FirstOrDefault(group => group.Supervisor == person || group.Members.Contains(person))?.Id;
}
