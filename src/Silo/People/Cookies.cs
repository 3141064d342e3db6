using Microsoft.AspNetCore.DataProtection;

namespace SalesFloor.Silo.People;

/// <summary>What the door leaves in a browser, besides the session itself: who has signed in here before, and how far somebody is who still owes a code. Encrypted, out of reach of scripts.</summary>
internal sealed class Cookies(IDataProtectionProvider protection)
{
    /// <summary>The session.</summary>
    public const string Session = "floor";

    private const string Here = "floor.here";
    private const string Step = "floor.step";

    // Screens of a front desk are shared by a shift or two.
    private const int MostKnown = 12;

    /// <summary>How long a telephone stays signed in, and a screen knows who works at it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>How long a session of a shared screen lasts, whatever is done on it: a long shift.</summary>
    public static readonly TimeSpan Shift = TimeSpan.FromHours(12);

    private static readonly TimeSpan s_stepFor = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _here = protection.CreateProtector("SalesFloor.People.Here.v1").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector _step = protection.CreateProtector("SalesFloor.People.Step.v1").ToTimeLimitedDataProtector();

    /// <summary>Those who have signed in whole on this screen and have not been signed out everywhere since, the last first.</summary>
    public IReadOnlyList<Account> KnownHere(HttpContext http, PeopleBook book) =>
        [.. Pairs(http).Select(pair => book.Account(pair.Id) is { ClosedAt: null } account && account.Stamp == pair.Stamp ? account : null).OfType<Account>()];

    /// <summary>Somebody has signed in whole on this screen.</summary>
    public void Know(HttpContext http, Account account)
    {
        var pairs = Pairs(http).Where(pair => pair.Id != account.Id).Prepend((account.Id, account.Stamp)).Take(MostKnown);
        http.Response.Cookies.Append(Here, _here.Protect(string.Join(' ', pairs.Select(pair => $"{pair.Item1}:{pair.Item2}")), Longest), Options(http, Longest));
    }

    /// <summary>Somebody does not want to be known on this screen any more.</summary>
    public void Forget(HttpContext http, string account)
    {
        var pairs = Pairs(http).Where(pair => pair.Id != account).ToList();
        http.Response.Cookies.Append(Here, _here.Protect(string.Join(' ', pairs.Select(pair => $"{pair.Id}:{pair.Stamp}")), Longest), Options(http, Longest));
    }

    /// <summary>The password was right, the code is still owed.</summary>
    public void OweCode(HttpContext http, Account account, bool stay) =>
        http.Response.Cookies.Append(Step, _step.Protect($"{account.Id}:{account.Stamp}:{(stay ? "stay" : "shift")}", s_stepFor), Options(http, s_stepFor));

    /// <summary>Who owes a code here; null where nobody does, or his time is over.</summary>
    public (Account Account, bool Stay)? OwesCode(HttpContext http, PeopleBook book) =>
        Read(http, Step, _step)?.Split(':') is [var id, var stamp, var stay] && book.Account(id) is { ClosedAt: null } account && account.Stamp == stamp ? (account, stay == "stay") : null;

    /// <summary>Nobody owes a code any more.</summary>
    public static void PaidCode(HttpContext http) => http.Response.Cookies.Delete(Step);

    private IEnumerable<(string Id, string Stamp)> Pairs(HttpContext http) =>
        (Read(http, Here, _here) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':')).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]));

    private static string? Read(HttpContext http, string name, ITimeLimitedDataProtector protector)
    {
        if (http.Request.Cookies[name] is not { Length: > 0 } value) return null;

        try
        {
            return protector.Unprotect(value);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // too old, made up, or under keys that are gone: then it says nothing
        }
    }

    // Lax: whoever comes back from the company's sign-in is known here, too.
    private static CookieOptions Options(HttpContext http, TimeSpan age) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = age, IsEssential = true, Path = "/" };
}
