namespace SalesFloor.Silo.People;

/// <summary>What was changed about how somebody comes in: he is told at his next signing-in, and reads it on his account, so that a change that was not his does not stay hidden (ASVS 2.2.3).</summary>
internal sealed class SignInNews(PeopleTables tables)
{
    private const int MostShown = 10;
    private const int FarBack = 100;
    private const string CameIn = "signed-in";

    /// <summary>Where he is told before he goes on.</summary>
    public static string First(string back) => "/account?done=news&back=" + Uri.EscapeDataString(back);

    /// <summary>The newest changes, the last first.</summary>
    public async Task<IReadOnlyList<PeopleLogLine>> Of(Account account) => [.. (await tables.SignInChanges(account.Name, FarBack)).Where(line => line.What != CameIn).Take(MostShown)];

    /// <summary>Whether something was changed since he came in the time before. Whoever comes for the first time knows it all.</summary>
    public async Task<bool> SinceHeWasHere(Account account)
    {
        var lines = await tables.SignInChanges(account.Name, FarBack);
        return lines.Any(IsComing) && lines.TakeWhile(line => !IsComing(line)).Any(line => line.What != CameIn);
    }

    // Whoever changes the password is let in anew at once; that is the change, not somebody who comes.
    private static bool IsComing(PeopleLogLine line) => line is { What: CameIn, Detail: not "password-changed" };
}
