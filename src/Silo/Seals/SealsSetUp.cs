namespace SalesFloor.Silo.Seals;

/// <summary>Day seals: what was decided until a day's closing cannot be rewritten unnoticed.</summary>
public static class SealsSetUp
{
    /// <summary>Seals each day when it has closed.</summary>
    public static IServiceCollection AddSeals(this IServiceCollection services) => services.AddHostedService<SealsAtClosing>();
}
