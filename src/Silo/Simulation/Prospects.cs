using System.Collections.Concurrent;
using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Simulation;

/// <summary>Who of the simulated visitors may buy: the desk knows his file, and he left with an interest.</summary>
internal sealed class Prospects
{
    private readonly ConcurrentDictionary<VisitId, CustomerId> _here = new();
    private readonly ConcurrentQueue<(VisitId Visit, CustomerId Customer, VisitOutcome Outcome)> _interested = new();

    /// <summary>A visit whose customer is known.</summary>
    public void Came(VisitId visit, ArrivalOutcome outcome)
    {
        var customer = outcome switch
        {
            ArrivalOutcome.Assigned assigned => assigned.Customer,
            ArrivalOutcome.Waiting waiting => waiting.Customer,
            ArrivalOutcome.OwnerAway away => away.Customer,
            _ => null,
        };
        if (customer is { } known) _here[visit] = known;
    }

    /// <summary>A visit is over.</summary>
    public void Left(FinishVisit end)
    {
        if (_here.TryRemove(end.Visit, out var customer) && Appetite(end.Outcome) > 0) _interested.Enqueue((end.Visit, customer, end.Outcome));
    }

    /// <summary>The next who left with an interest.</summary>
    public bool TryTake(out (VisitId Visit, CustomerId Customer, VisitOutcome Outcome) who) => _interested.TryDequeue(out who);

    /// <summary>How many of those who leave like this begin a deal.</summary>
    public static double Appetite(VisitOutcome outcome) => outcome switch
    {
        VisitOutcome.Deposit => 1,
        VisitOutcome.Appointment => 0.5,
        VisitOutcome.FollowUp => 0.2,
        _ => 0,
    };
}
