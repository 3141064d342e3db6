namespace SalesFloor;

/// <summary>The keys of the grains. Always prefixed: the ADO.NET provider confuses keys that look like hexadecimal.</summary>
public static class GrainKeys
{
    /// <summary>Key of the front desk of a showroom.</summary>
    public static string Desk(ShowroomId showroom) => $"desk/{showroom}";

    /// <summary>Key of the board that screens of a showroom watch.</summary>
    public static string Board(ShowroomId showroom) => $"board/{showroom}";

    /// <summary>Key of the showroom's plan: groups, people, duty calendar, rules.</summary>
    public static string Showroom(ShowroomId showroom) => $"showroom/{showroom}";

    /// <summary>Key of the turns of one group; <paramref name="channel"/> is null where walk-ins and calls share one rotation.</summary>
    public static string Queue(ShowroomId showroom, GroupId group, FrontDesk.Channel? channel) => $"queue/{showroom}/{group}/{ChannelPart(channel)}";

    /// <summary>Key of a salesperson.</summary>
    public static string Rep(SalespersonId rep) => $"rep/{rep}";

    /// <summary>Key of a customer.</summary>
    public static string Customer(CustomerId customer) => $"customer/{customer}";

    /// <summary>Key of an identity; <paramref name="value"/> is already normalised.</summary>
    public static string Identity(Customers.IdentityKind kind, string value) => kind switch
    {
        Customers.IdentityKind.Phone => $"identity/phone/{value}",
        Customers.IdentityKind.Company => $"identity/company/{value}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Key of the telephone lines of a showroom.</summary>
    public static string Calls(ShowroomId showroom) => $"calls/{showroom}";

    /// <summary>Key of the frame of a showroom's days.</summary>
    public static string Day(ShowroomId showroom) => $"day/{showroom}";

    /// <summary>Key of a deal.</summary>
    public static string Deal(ShowroomId showroom, DealId deal) => $"deal/{showroom}/{deal}";

    /// <summary>Key of the ways that deals of a showroom go.</summary>
    public static string Pipeline(ShowroomId showroom) => $"pipeline/{showroom}";

    /// <summary>Key of how the reps of a showroom are scored.</summary>
    public static string Scores(ShowroomId showroom) => $"scores/{showroom}";

    /// <summary>Key of the contests of a showroom.</summary>
    public static string Contests(ShowroomId showroom) => $"contests/{showroom}";

    /// <summary>Key of what was counted of the products of a showroom.</summary>
    public static string Stock(ShowroomId showroom) => $"stock/{showroom}";

    /// <summary>Key of the disputes of a showroom.</summary>
    public static string Disputes(ShowroomId showroom) => $"disputes/{showroom}";

    /// <summary>Key of the record of what left a showroom's archive.</summary>
    public static string Archive(ShowroomId showroom) => $"archive/{showroom}";

    /// <summary>Key of the targets of a company's year.</summary>
    public static string Targets(CompanyId company, int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"targets/{company}/{year:0000}");

    /// <summary>Key of the compensations of a showroom.</summary>
    public static string Compensation(ShowroomId showroom) => $"compensation/{showroom}";

    /// <summary>Key of the chain of what was erased at a showroom's order. No grain has it: who carries it out writes it.</summary>
    public static string Erasure(ShowroomId showroom) => $"erasure/{showroom}";

    /// <summary>Key of the chain of day seals of a showroom. No grain has it: who closes the day writes it.</summary>
    public static string Seal(ShowroomId showroom) => $"seal/{showroom}";

    private static string ChannelPart(FrontDesk.Channel? channel) => channel switch
    {
        null => "all",
        FrontDesk.Channel.WalkIn => "walk-in",
        FrontDesk.Channel.Call => "call",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
