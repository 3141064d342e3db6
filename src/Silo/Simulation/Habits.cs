using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Silo.Simulation;

/// <summary>What a simulated rep does with an offer.</summary>
internal enum OfferAnswer { Accept = 1, Decline = 2, Miss = 3 }

/// <summary>How the simulated people behave. Each length and choice is drawn once per thing it belongs to and then stays.</summary>
internal sealed class Habits(Pace pace, Random draws)
{
    private readonly Dictionary<(VisitId Visit, VisitStatus Status, SalespersonId? Rep), TimeSpan> _patience = [];
    private readonly Dictionary<(VisitId Visit, SalespersonId? Rep), OfferAnswer> _answers = [];
    private readonly Dictionary<(SalespersonId Rep, DateTimeOffset Since), TimeSpan> _stretches = [];

    /// <summary>How long a visit stays as it is before somebody acts.</summary>
    public TimeSpan Patience(VisitOnFloor visit)
    {
        var key = (visit.Id, visit.Status, visit.Rep);
        if (_patience.TryGetValue(key, out var drawn)) return drawn;

        return _patience[key] = visit.Status switch
        {
            VisitStatus.Offered => pace.Between(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(12), draws),
            VisitStatus.Received => pace.Between(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(6), draws),
            VisitStatus.WaitingForOwner => pace.Between(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(2), draws),
            _ => pace.Between(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), draws),
        };
    }

    /// <summary>Nine of ten offers are taken; of the rest most are declined, some are missed.</summary>
    public OfferAnswer Answer(VisitOnFloor visit)
    {
        var key = (visit.Id, visit.Rep);
        if (_answers.TryGetValue(key, out var drawn)) return drawn;

        return _answers[key] = draws.NextDouble() switch { < 0.9 => OfferAnswer.Accept, < 0.97 => OfferAnswer.Decline, _ => OfferAnswer.Miss };
    }

    /// <summary>How long a rep keeps to what he said: an hour or so on the floor, some minutes' break.</summary>
    public TimeSpan Stretch(RepOnFloor rep)
    {
        var key = (rep.Id, rep.SaysSince!.Value);
        if (_stretches.TryGetValue(key, out var drawn)) return drawn;

        return _stretches[key] = rep.Says switch
        {
            Presence.OnFloor => pace.Between(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(90), draws),
            Presence.Break => pace.Between(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(10), draws),
            _ => TimeSpan.FromDays(1), // whoever is away by his own word comes back by his own word
        };
    }

    /// <summary>The end of a visit, with all that a new customer and a call need (FD-06, FD-12).</summary>
    public FinishVisit Finish(VisitOnFloor visit, string actor) => Endings.Of(visit.Id, visit is { Channel: Channel.Call, MaskedPhone: null }, draws, actor);

    /// <summary>Forgets whatever is no longer on the floor.</summary>
    public void Forget(FloorSnapshot seen)
    {
        var visits = seen.Visits.Select(visit => visit.Id).ToHashSet();
        var words = seen.Reps.Where(rep => rep.SaysSince is not null).Select(rep => (rep.Id, rep.SaysSince!.Value)).ToHashSet();
        foreach (var gone in _patience.Keys.Where(key => !visits.Contains(key.Visit)).ToList()) _patience.Remove(gone);
        foreach (var gone in _answers.Keys.Where(key => !visits.Contains(key.Visit)).ToList()) _answers.Remove(gone);
        foreach (var gone in _stretches.Keys.Where(key => !words.Contains(key)).ToList()) _stretches.Remove(gone);
    }
}
