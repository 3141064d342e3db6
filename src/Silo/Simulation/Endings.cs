using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Simulation;

/// <summary>How simulated visits end.</summary>
internal static class Endings
{
    // Of a hundred new customers, so many learned of us like this.
    private static readonly (LeadSource Source, int Of)[] s_sources =
        [(LeadSource.Online, 30), (LeadSource.PassingBy, 20), (LeadSource.Telephone, 15), (LeadSource.Referral, 14), (LeadSource.Exhibition, 8), (LeadSource.OutdoorDisplay, 8), (LeadSource.Print, 5)];

    /// <summary>An end with all that a new customer and a call need (FD-06, FD-12). <paramref name="leftNothing"/>: a caller without a number, who gives none.</summary>
    public static FinishVisit Of(VisitId visit, bool leftNothing, Random draws, string actor)
    {
        var outcome = draws.NextDouble() switch { < 0.55 => VisitOutcome.FollowUp, < 0.75 => VisitOutcome.Appointment, < 0.85 => VisitOutcome.Deposit, _ => VisitOutcome.NotInterested };
        return new FinishVisit(visit, outcome, Source(draws.Next(100)), null, null, leftNothing ? NoContact.Declined : null, actor);
    }

    private static LeadSource Source(int drawn)
    {
        foreach (var (source, of) in s_sources)
        {
            if (drawn < of) return source;
            drawn -= of;
        }

        return LeadSource.Unknown;
    }
}
