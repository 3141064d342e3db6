using SalesFloor.FrontDesk;

namespace SalesFloor.Figures;

/// <summary>What is counted (rulebook §5). The numbers are stored and never change; new ones go to the end.</summary>
[GenerateSerializer, Alias("figures.Metric.v1")]
public enum Metric
{
    /// <summary>Walk-ins that arrived (FD-14).</summary>
    Visits = 1,
    /// <summary>Walk-ins and calls that were new customers.</summary>
    NewCustomers = 2,
    /// <summary>Walk-ins of customers whom the archive knew.</summary>
    BeBacks = 3,
    /// <summary>Calls that were answered (FD-14).</summary>
    Calls = 4,
    /// <summary>Callers invited to the showroom (FD-11).</summary>
    Invitations = 5,
    /// <summary>Appointments made on the telephone or at the end of a visit.</summary>
    Appointments = 6,
    /// <summary>Contracts signed; where reps share one, each has his part of it.</summary>
    Deals = 7,
    /// <summary>Pieces sold with them.</summary>
    Quantity = 8,
    /// <summary>What they are worth, in the showroom's currency.</summary>
    SalesAmount = 9,
    /// <summary>Money that finance received.</summary>
    MoneyReceived = 10,
    /// <summary>Money that finance gave back; a positive number.</summary>
    MoneyRefunded = 11,
}

/// <summary>One thing that counted, with the ledger entry behind it. What is undone later stays, and a further line of negative value on the day of the correction names it in <paramref name="Corrects"/>.</summary>
/// <param name="Day">The local day of the showroom.</param>
/// <param name="Rep">Whose it is; null while nobody has received the visitor.</param>
/// <param name="Source">How the customer learned of us; null where nobody asked.</param>
/// <param name="Visit">The visit, the call, or for a deal the customer's first visit.</param>
/// <param name="Stream">The chain of the ledger that holds the entry.</param>
/// <param name="Number">The entry's number in that chain.</param>
/// <param name="Deal">The deal, where it is one.</param>
/// <param name="Corrects">The number, in the same chain, of the entry whose figure this line takes back.</param>
/// <param name="Currency">Of a deal, the ISO 4217 code of what its money is in.</param>
public sealed record FigureLine(
    DateOnly Day, DateTimeOffset At, ShowroomId Showroom, SalespersonId? Rep, Metric Metric, decimal Value, string? Product, string? Region, LeadSource? Source, Guid? Visit, string Stream, long Number,
    Guid? Deal = null, long? Corrects = null, string? Currency = null);

/// <summary>Which lines; both days included. Null: of every metric, of everybody.</summary>
public sealed record FiguresAsked(ShowroomId Showroom, DateOnly From, DateOnly Until, Metric? Metric = null, SalespersonId? Rep = null);

/// <summary>Reads the figures off the ledger's entries. May be a moment behind the floor; no decision rests on it.</summary>
public interface IFigureReader
{
    /// <summary>The lines in the order of their moments; empty where the showroom was never set up.</summary>
    ValueTask<IReadOnlyList<FigureLine>> Lines(FiguresAsked asked, CancellationToken cancellation);
}
