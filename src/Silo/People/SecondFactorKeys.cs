using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SalesFloor.Silo.People;

/// <summary>Keeps the keys of second factors encrypted at rest, under the keys of the data directory.</summary>
internal sealed partial class SecondFactorKeys(IDataProtectionProvider protection, ILogger<SecondFactorKeys> log)
{
    private readonly IDataProtector _protector = protection.CreateProtector("SalesFloor.People.SecondFactor.v1");

    public string? Protect(string? key) => key is null ? null : _protector.Protect(key);

    /// <summary>The key, or one that fits no code where the data directory's keys were lost: whoever needs it is let in by an administrator, not by accident.</summary>
    public string? Unprotect(string? stored)
    {
        if (stored is null) return null;

        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException fault)
        {
            LogLost(fault);
            return Secrets.New("");
        }
    }

    [LoggerMessage(LogLevel.Warning, "A second factor cannot be read: the keys of the data directory are others. An administrator can reset it")]
    private partial void LogLost(Exception fault);
}
