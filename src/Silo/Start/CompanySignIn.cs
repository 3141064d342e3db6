namespace SalesFloor.Silo.Start;

/// <summary>The company's own sign-in (OpenID Connect). Its secret comes from a file or from the environment, never from the command line, which every process list shows.</summary>
/// <param name="Authority">Where its discovery document lies: https, or on this machine.</param>
/// <param name="Client">Under which name the floor is known there.</param>
/// <param name="SecretFile">A file with the secret and nothing else; null: it is in the environment, or there is none.</param>
public sealed record CompanySignIn(Uri Authority, string Client, string? SecretFile)
{
    /// <summary>The variable of the environment that holds the secret.</summary>
    public const string Variable = "SALESFLOOR_OIDC_SECRET";

    /// <summary>The secret, or null where the floor is a client without one. Throws <see cref="StartRefusedException"/> where the file cannot be read.</summary>
    public string? Secret
    {
        get
        {
            if (SecretFile is not { } file) return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } secret ? secret : null;

            try
            {
                return File.ReadAllText(file).Trim();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new StartRefusedException(StartTexts.Both("OidcSecretUnreadable", file, fault.Message), fault);
            }
        }
    }

    /// <summary>An address that tokens and names may come from: nobody in between can read or change them.</summary>
    public static Uri? AuthorityOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) ? address : null;
}
