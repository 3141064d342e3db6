using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace SalesFloor.Silo.People;

/// <summary>Who is let in: by password and code, on a known screen by PIN, on a sample floor by a tap. Every try is counted and noted; whoever is refused does not learn which half was wrong.</summary>
internal sealed class Door(UserManager<Account> users, AccountStore store, PeopleTables tables, Roster roster, Cookies cookies, Sessions sessions, RecoveryCodes recovery, SignInNews news, TimeProvider clock)
{
    // More screens than that do not sign one account in within one write.
    private const int MostTries = 20;

    // What a name that nobody has is compared with, so that it takes as long as one that somebody has.
    private static readonly Account s_nobody = new() { Id = "", Name = "", ShownAs = "", MadeAt = default };
    private static string? s_nobodysHash;

    /// <summary>A name and a password were typed.</summary>
    public async Task<DoorAnswer> WithPassword(HttpContext http, string name, string password, bool stay)
    {
        if (roster.Book.Named(name) is not { ClosedAt: null, PasswordHash: not null } account)
        {
            s_nobodysHash ??= users.PasswordHasher.HashPassword(s_nobody, Secrets.New(""));
            users.PasswordHasher.VerifyHashedPassword(s_nobody, s_nobodysHash, password);
            await tables.Note(new("nobody", "sign-in-refused", "", "name"));
            return DoorAnswer.Wrong;
        }

        if (await users.IsLockedOutAsync(account)) return DoorAnswer.Locked;
        if (!await users.CheckPasswordAsync(account, password)) return await Failed(account, "password");
        if (!account.SecondOn) return await Open(http, account, stay, "password");

        cookies.OweCode(http, account, stay);
        return DoorAnswer.CodeOwed;
    }

    /// <summary>The code that was still owed was typed.</summary>
    public async Task<DoorAnswer> WithCode(HttpContext http, string code)
    {
        if (cookies.OwesCode(http, roster.Book) is not var (account, stay)) return DoorAnswer.Wrong;
        if (await users.IsLockedOutAsync(account)) return DoorAnswer.Locked;
        if (account.SecondFactor is not { } key || Totp.StepOf(key, code, clock.GetUtcNow(), account.SecondUsed) is not { } step) return await Failed(account, "code");

        account.SecondUsed = step;
        Cookies.PaidCode(http);
        return await Open(http, account, stay, "code");
    }

    /// <summary>Instead of that code one of the recovery codes was typed.</summary>
    public async Task<DoorAnswer> WithRecoveryCode(HttpContext http, string code)
    {
        if (cookies.OwesCode(http, roster.Book) is not var (account, stay)) return DoorAnswer.Wrong;
        if (await users.IsLockedOutAsync(account)) return DoorAnswer.Locked;
        if (!await recovery.Use(account, code)) return await Failed(account, "recovery-code");

        Cookies.PaidCode(http);
        return await Open(http, account, stay, "recovery-code");
    }

    /// <summary>Somebody who is known on this screen typed his PIN, or his password, which is longer.</summary>
    public async Task<DoorAnswer> KnownHere(HttpContext http, string id, string typed)
    {
        if (cookies.KnownHere(http, roster.Book).FirstOrDefault(one => one.Id == id) is not { } account) return DoorAnswer.Wrong;
        if (await users.IsLockedOutAsync(account)) return DoorAnswer.Locked;

        var isPin = account.PinHash is { } pin && users.PasswordHasher.VerifyHashedPassword(account, pin, typed) != PasswordVerificationResult.Failed;
        if (isPin) return await Open(http, account, false, "pin");
        return await users.CheckPasswordAsync(account, typed) ? await Open(http, account, false, "password") : await Failed(account, "pin");
    }

    /// <summary>The company's sign-in says who somebody is. He comes in where an administrator has written his address there on an account before; nobody gets an account by it.</summary>
    public async Task<DoorAnswer> FromCompany(HttpContext http, string subject, string? verifiedEmail)
    {
        if (subject.Length == 0 || await KnownToCompany(subject, verifiedEmail?.Trim().ToLowerInvariant()) is not { ClosedAt: null } account)
        {
            await tables.Note(new("nobody", "sign-in-refused", "", "company"));
            return DoorAnswer.Wrong;
        }

        if (await users.IsLockedOutAsync(account)) return DoorAnswer.Locked;
        if (!account.SecondOn) return await Open(http, account, false, "company");

        cookies.OweCode(http, account, false);
        return DoorAnswer.CodeOwed;
    }

    // By the name that stays his there; only the first time by his address, which may be given to somebody else one day.
    private async Task<Account?> KnownToCompany(string subject, string? email)
    {
        if (roster.Book.Company.FirstOrDefault(one => one.Subject == subject) is { } known) return roster.Book.Account(known.Account);
        if (email is null || roster.Book.Company.FirstOrDefault(one => one.Email == email && one.Subject is null) is not { } first) return null;

        var bound = await tables.BindCompany(first.Account, email, subject);
        await roster.Refresh();
        return bound ? roster.Book.Account(first.Account) : null;
    }

    /// <summary>Somebody of the sample floor was tapped.</summary>
    public async Task<DoorAnswer> Sample(HttpContext http, string id) =>
        roster.Book.Account(id) is { Sample: true, ClosedAt: null } account ? await Open(http, account, false, "sample") : DoorAnswer.Wrong;

    /// <summary>Lets an account in that has proved itself.</summary>
    public async Task<DoorAnswer> Open(HttpContext http, Account account, bool stay, string how)
    {
        var isNews = !account.Sample && await news.SinceHeWasHere(account);
        if (!await Enter(account, how)) return DoorAnswer.Wrong; // it was changed or closed in this moment

        var now = clock.GetUtcNow();
        var session = new Session.Person(account.Id, account.Stamp, Secrets.New(""), now + (stay ? Cookies.Longest : Cookies.Shift));
        await sessions.Begin(session, Places.Of(http.Request.Headers.UserAgent.ToString()), stay ? Staying.Long : Staying.Shift, session.EndsAt);
        await http.SignInAsync(Session.Scheme, session.ToPrincipal(), new AuthenticationProperties { IsPersistent = stay, IssuedUtc = now, ExpiresUtc = session.EndsAt, AllowRefresh = false });
        http.User = session.ToPrincipal();
        cookies.Know(http, account);
        return isNews ? DoorAnswer.OpenWithNews : DoorAnswer.Open;
    }

    // The same account may come in at several screens in one moment: whoever is second writes on what the first has written. A code is good for one of them only.
    private async Task<bool> Enter(Account account, string how)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            account.Failures = 0;
            account.LockedUntil = null;
            store.Doing = new(account.Name, "signed-in", account.Name, how);
            if ((await users.UpdateAsync(account)).Succeeded) return true;
            if (how == "code" || roster.Book.Account(account.Id) is not { ClosedAt: null } now || now.Stamp != account.Stamp || await users.IsLockedOutAsync(now)) return false;
            account = now;
        }

        return false;
    }

    /// <summary>Where whoever has just come in goes on: where he wanted to, else to his own first page.</summary>
    public string Onward(HttpContext http, string back) =>
        back == FirstPages.Start && Session.Of(http.User) is Session.Person session && roster.Book.Account(session.Account) is { } account ? FirstPages.Of(account.Roles) : back;

    /// <summary>The session of this browser is over, here and wherever a copy of its cookie lies.</summary>
    public async Task Close(HttpContext http, string what)
    {
        if (Session.Of(http.User) is Session.Person session)
        {
            var name = roster.Book.Account(session.Account)?.Name ?? session.Account;
            await sessions.End(session.Id, new(name, what, name));
            await roster.Refresh();
        }

        await http.SignOutAsync(Session.Scheme);
    }

    private async Task<DoorAnswer> Failed(Account account, string how)
    {
        store.Doing = new(account.Name, "sign-in-refused", account.Name, how);
        await users.AccessFailedAsync(account);
        return await users.IsLockedOutAsync(account) ? DoorAnswer.Locked : DoorAnswer.Wrong;
    }
}

/// <summary>What the door answers.</summary>
public enum DoorAnswer
{
    Open = 1,
    /// <summary>The password was right; the code of the second factor is still owed.</summary>
    CodeOwed = 2,
    Wrong = 3,
    /// <summary>Too many wrong tries; after a while it is listened to again.</summary>
    Locked = 4,
    /// <summary>He is in, and how he comes in was changed since he was here.</summary>
    OpenWithNews = 5,
}
