using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.People;

/// <summary>Opens, changes and closes accounts, makes links and tokens. That somebody may do so at all, the gate has asked; whose account is his to touch is asked here.</summary>
internal sealed partial class PeopleDesk(UserManager<Account> users, AccountStore store, PeopleTables tables, Roster roster, CurrentAccess access, IGrainFactory grains, FloorSettings floor, TimeProvider clock) : IPeople
{
    private const int LinesOfLog = 50;

    public async Task<PeopleSheet> Sheet(ShowroomId showroom)
    {
        var me = Me;
        var people = roster.Book.Accounts.Where(one => one.Roles.Any(grant => grant.Showroom == showroom) && PeopleRule.MayManage(me, one.Roles));
        var sheet = people.Select(one => new PersonOnSheet(new(one.Id), one.Name, one.ShownAs, one.Rep is { } rep ? new SalespersonId(rep) : null, one.Roles, one.ClosedAt, one.LockedUntil > clock.GetUtcNow() ? one.LockedUntil : null, one.SecondOn, one.Sample, roster.Book.Company.FirstOrDefault(company => company.Account == one.Id)?.Email)).ToImmutableArray();
        var mine = sheet.Select(one => one.Name).ToHashSet();
        return new(sheet, [.. (await tables.Log(LinesOfLog)).Where(line => mine.Contains(line.About))], floor.Company is not null);
    }

    public async Task<PeopleAnswer> Open(OpenAccount command)
    {
        var name = PeopleBook.Normal(command.Name);
        if (!PeopleRule.IsName(name)) return No(PeopleRefusal.NameUnusable);
        if (roster.Book.Named(name) is not null) return No(PeopleRefusal.NameTaken);
        if (command.Roles.IsDefaultOrEmpty) return No(PeopleRefusal.RoleMissing);
        if (!PeopleRule.MayGive(Me, command.Roles)) return No(PeopleRefusal.NotYours);
        if (command.Person is { } person && !await IsFree(command.Showroom, person)) return No(PeopleRefusal.PersonTaken);

        var password = Secrets.ToType(4);
        var account = new Account
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), Name = name, ShownAs = string.IsNullOrWhiteSpace(command.ShownAs) ? name : command.ShownAs.Trim(), Rep = command.Person?.Value,
            MadeAt = clock.GetUtcNow(), MustChange = true, Roles = command.Roles,
        };
        store.Doing = new(command.Actor, "account-opened", name, Words(command.Roles));
        return (await users.CreateAsync(account, password)).Succeeded ? new PeopleAnswer.Done(password) : No(PeopleRefusal.ChangedMeanwhile);
    }

    public Task<PeopleAnswer> SetRoles(SetRoles command) => With(command.Account, async account =>
    {
        ImmutableArray<RoleGrant> roles = [.. account.Roles.Where(grant => grant.Showroom != command.Showroom), .. command.Roles];
        if (roles.IsEmpty) return No(PeopleRefusal.RoleMissing);
        if (!PeopleRule.MayGive(Me, command.Roles) || command.Roles.Any(grant => grant.Showroom != command.Showroom)) return No(PeopleRefusal.NotYours);
        if (!AnotherAdministrator(account) && roles.All(grant => grant.Role != Role.Administrator)) return No(PeopleRefusal.LastAdministrator);

        account.Roles = roles;
        store.WithRoles = RolesToo.Yes;
        return await Save(account, new(command.Actor, "roles-set", account.Name, Words(roles)));
    });

    public Task<PeopleAnswer> Close(CloseAccount command) => With(command.Account, async account =>
    {
        if (command.Door == AccountDoor.Closed && account.Id == Me.Account.Value) return No(PeopleRefusal.NotYourself);
        if (command.Door == AccountDoor.Closed && !AnotherAdministrator(account)) return No(PeopleRefusal.LastAdministrator);

        account.ClosedAt = command.Door == AccountDoor.Closed ? account.ClosedAt ?? clock.GetUtcNow() : null;
        account.Stamp = Secrets.New(""); // whoever comes back signs in anew
        return await Save(account, new(command.Actor, command.Door == AccountDoor.Closed ? "account-closed" : "account-let-in", account.Name));
    });

    public Task<PeopleAnswer> ResetSignIn(ResetSignIn command) => With(command.Account, async account =>
    {
        if (account.Sample) return No(PeopleRefusal.NotYours); // it has no password, and shall have none

        var password = Secrets.ToType(4);
        (account.PasswordHash, account.MustChange, account.PinHash) = (users.PasswordHasher.HashPassword(account, password), true, null);
        (account.SecondFactor, account.SecondOn, account.Failures, account.LockedUntil, account.Stamp) = (null, false, 0, null, Secrets.New(""));
        return await Save(account, new(command.Actor, "sign-in-reset", account.Name)) is PeopleAnswer.Refused refused ? refused : new PeopleAnswer.Done(password);
    });

    public Task<PeopleAnswer> SetCompanyEmail(SetCompanyEmail command) => With(command.Account, async account =>
    {
        var email = command.Email.Trim().ToLowerInvariant();
        if (!PeopleRule.IsEmail(email)) return No(PeopleRefusal.EmailUnusable);
        if (account.Sample) return No(PeopleRefusal.NotYours); // nobody of the sample floor is somebody there
        if (!await tables.SetCompany(account.Id, email.Length == 0 ? null : email, new(command.Actor, "company-email-set", account.Name))) return No(PeopleRefusal.EmailTaken);

        await roster.Refresh();
        return new PeopleAnswer.Done();
    });

    private SignedIn.Person Me => access.Who as SignedIn.Person ?? throw new NotPermittedException(FloorAction.ManagePeople, NotPermitted.NotSignedIn);

    private async Task<PeopleAnswer> With(AccountId id, Func<Account, Task<PeopleAnswer>> change)
    {
        if (roster.Book.Account(id.Value) is not { } account) return No(PeopleRefusal.AccountUnknown);

        return PeopleRule.MayManage(Me, account.Roles) ? await change(account) : No(PeopleRefusal.NotYours);
    }

    private async Task<PeopleAnswer> Save(Account account, PeopleEvent done)
    {
        store.Doing = done;
        return (await users.UpdateAsync(account)).Succeeded ? new PeopleAnswer.Done() : No(PeopleRefusal.ChangedMeanwhile);
    }

    // Beside this one somebody remains who can let others in, or he is none himself.
    private bool AnotherAdministrator(Account account) =>
        account.Roles.All(grant => grant.Role != Role.Administrator) || roster.Book.Accounts.Any(one => one.Id != account.Id && one.ClosedAt is null && one.Roles.Any(grant => grant.Role == Role.Administrator));

    private async Task<bool> IsFree(ShowroomId showroom, SalespersonId person) =>
        roster.Book.Accounts.All(one => one.Rep != person.Value)
        && (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan())?.People.Any(one => one.Id == person) == true;

    private static string Words(ImmutableArray<RoleGrant> roles) => string.Join(", ", roles.Select(grant => $"{grant.Role}@{grant.Showroom}"));

    private static PeopleAnswer.Refused No(PeopleRefusal reason) => new(reason);
}
