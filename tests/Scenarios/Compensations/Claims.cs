using SalesFloor.Assignment;
using SalesFloor.Compensations;
using SalesFloor.FrontDesk;

namespace SalesFloor.Tests.Compensations;

/// <summary>The steps of a compensation as people take them, each expected to be done.</summary>
internal static class Claims
{
    public static readonly SalespersonId Director = new("dora");
    public static readonly SalespersonId Manager = new("max");

    public static ICompensationGrain Compensations(this Hall hall) => hall.Grains.GetGrain<ICompensationGrain>(GrainKeys.Compensation(Hall.Main));

    /// <summary>A walk-in comes to whose turn it is, turns out to be no customer, and is finished.</summary>
    public static async Task<(VisitId Visit, string Rep)> NoCustomer(this Hall hall)
    {
        var arrive = Visitors.New();
        var rep = (await hall.Assigned(arrive)).Rep.Value;
        await hall.Accepted(arrive.Visit);
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Finish(new(arrive.Visit, VisitOutcome.MarketResearch, LeadSource.Unknown, null, null, null, rep)));
        return (arrive.Visit, rep);
    }

    public static Task<CompensationAnswer> Report(this Hall hall, VisitId visit, CompensationCause cause = CompensationCause.MarketResearch, string? rep = null) =>
        hall.Compensations().Report(new(visit, cause, rep is null ? null : new(rep), null, rep ?? "desk"));

    public static async Task Certified(this Hall hall, VisitId visit)
    {
        Assert.IsType<CompensationAnswer.Done>(await hall.Compensations().Certify(new(visit, Certifier.Rep, "desk")));
        Assert.IsType<CompensationAnswer.Done>(await hall.Compensations().Certify(new(visit, Certifier.Visitor, "desk")));
    }

    public static Task<CompensationAnswer> Approve(this Hall hall, VisitId visit, SalespersonId? by = null) =>
        hall.Compensations().Rule(new(visit, CompensationRuling.Approved, by ?? Director, null, "manage"));

    /// <summary>Reported, certified by both, approved by the director.</summary>
    public static async Task Granted(this Hall hall, VisitId visit)
    {
        Assert.IsType<CompensationAnswer.Done>(await hall.Report(visit));
        await hall.Certified(visit);
        Assert.IsType<CompensationAnswer.Done>(await hall.Approve(visit));
    }

    public static CompensationRefusal Reason(this CompensationAnswer answer) => Assert.IsType<CompensationAnswer.Refused>(answer).Reason;

    public static async Task<Standing> Standing(this Hall hall, string rep) => (await hall.Floor()).Reps.Single(one => one.Id.Value == rep).Standing!;

    public static async Task<Compensation> Of(this Hall hall, VisitId visit) => (await hall.Compensations().Overview()).Items.Single(item => item.Visit == visit);
}
