using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.Reports;
using SalesFloor.Scores;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Live;
using SalesFloor.Silo.Start;
using SalesFloor.Stock;
using SalesFloor.Targets;

namespace SalesFloor.Silo.People;

/// <summary>Puts the door and the gate in place.</summary>
public static class PeopleSetUp
{
    // Five wrong tries and the account rests: slow enough for a guesser, short enough for somebody at the desk.
    private const int MostFailures = 5;

    // What OWASP asks of PBKDF2 with SHA-512.
    private const int HashRounds = 210_000;

    private static readonly TimeSpan s_rest = TimeSpan.FromMinutes(10);

    /// <summary>Accounts, sessions and the gate before every grain and reader; where nobody signs in, the grains as they are.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services, FloorSettings floor)
    {
        services.AddSingleton<SamplePeople>().AddSingleton<SecondFactorKeys>().AddSingleton<PeopleTables>().AddSingleton<SetUpCode>().AddSingleton<Roster>();
        services.AddSingleton<Sessions>().AddSingleton<RecoveryCodes>().AddSingleton<SignInNews>().AddSingleton<SignInRules>().AddOptions<AccountOptions>().BindConfiguration("Accounts");
        AddIdentity(services);
        if (floor.Accounts is AccountsMode.Off) return services.AddScoped<IAccess, OpenAccess>().AddScoped<IFloorGrains, OpenGrains>();

        services.AddHostedService(provider => provider.GetRequiredService<Roster>()).AddHostedService<SessionWatch>();
        services.AddScoped<CurrentAccess>().AddScoped<IAccess>(provider => provider.GetRequiredService<CurrentAccess>());
        services.AddSingleton<CustomerGate>().AddScoped<Gate>().AddScoped<IFloorGrains, GuardedGrains>();
        services.AddScoped<PeopleDesk>().Guard<IPeople, PeopleDesk>();
        services.AddScoped<CircuitHandler, CircuitBeginning>();
        services.AddSingleton<LiveLimits>().AddSingleton<HubConnections>().AddSignalR().AddHubOptions<FloorHub>(hub => hub.AddFilter<HubConnections>());
        services.AddAuthentication(Session.Scheme).AddCookie(Session.Scheme, cookie => Shape(cookie, floor)).AddCompany(floor);
        services.AddSingleton<CompanyLog>();
        return services;
    }

    /// <summary>Puts the gate before the readers that others have registered. Called when all of them are.</summary>
    public static IServiceCollection GuardReaders(this IServiceCollection services, FloorSettings floor) => floor.Accounts is AccountsMode.Off
        ? services
        : services.GuardAsRegistered<ICustomerSearch>().GuardAsRegistered<ICustomerFiles>().GuardAsRegistered<ICustomerHandOver>().GuardAsRegistered<ICustomerImport>().GuardAsRegistered<ICustomerExport>().GuardAsRegistered<IRegister>().GuardAsRegistered<IRulesReading>().GuardAsRegistered<IFairness>().GuardAsRegistered<IMisassignments>()
            .GuardAsRegistered<IDeals>().GuardAsRegistered<IFigureReader>().GuardAsRegistered<IReports>().GuardAsRegistered<IRankings>().GuardAsRegistered<ITargetFigures>().GuardAsRegistered<IScores>().GuardAsRegistered<ICoaching>().GuardAsRegistered<IContests>().GuardAsRegistered<IStock>();

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddSingleton<Cookies>().AddScoped<AccountStore>().AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<AccountStore>()).AddScoped<Door>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Lockout.MaxFailedAccessAttempts = MostFailures;
            identity.Lockout.DefaultLockoutTimeSpan = s_rest;
        });
        // Identity's own idea of a good password counts signs; ours is length.
        services.RemoveAll<IPasswordValidator<Account>>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
    }

    private static void Shape(CookieAuthenticationOptions cookie, FloorSettings floor)
    {
        cookie.Cookie.Name = Cookies.Session;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax; // a link in a message opens the page; what changes something is asked for its token, too
        cookie.Cookie.SecurePolicy = floor.ListensBeyondLoopback ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Cookies.Shift;
        cookie.SlidingExpiration = false; // whoever is signed in shows again who he is, once a shift
    }

    private static IServiceCollection Guard<TReader, TReal>(this IServiceCollection services) where TReader : class where TReal : class, TReader =>
        services.AddScoped(provider => GuardedCalls.Before<TReader>(provider.GetRequiredService<TReal>(), null, provider.GetRequiredService<Gate>()));

    // The one who reads stays what he is under a key of his own; whoever asks for him gets the gate before him.
    private static IServiceCollection GuardAsRegistered<TReader>(this IServiceCollection services) where TReader : class
    {
        var real = services.Last(one => one.ServiceType == typeof(TReader) && !one.IsKeyedService);
        services.Remove(real);
        services.AddKeyedSingleton<TReader>(typeof(PeopleSetUp), (provider, _) => (TReader)(real.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)));
        return services.AddScoped(provider => GuardedCalls.Before(provider.GetRequiredKeyedService<TReader>(typeof(PeopleSetUp)), null, provider.GetRequiredService<Gate>()));
    }
}
