using System.Collections.Immutable;
using SalesFloor.Figures;

namespace SalesFloor.Targets;

/// <summary>Breaks the sales task down to the traffic that each consultant needs for it (MKT-03, I-14): the showroom's is sales target ÷ conversion, rounded up once; it falls to the reps by what each is to sell and what comes of his contacts. Pure.</summary>
public static class TrafficPlanRule
{
    /// <summary>How many days before today conversion is taken from.</summary>
    public const int ReferenceDays = 90;

    // Below it a rep's own conversion is an accident, and the showroom's holds for him.
    private const decimal EnoughContacts = 20;

    /// <summary>The plan of a period. <paramref name="basis"/> has the figures of the reference days before <paramref name="today"/>.</summary>
    public static TrafficPlan Of(TargetPeriod period, DateOnly today, ProgressBasis basis)
    {
        var (from, until) = (today.AddDays(-ReferenceDays), today.AddDays(-1));
        var showroom = new TargetScope(basis.Plan.Id);
        var (made, met) = Counted(showroom, from, until, basis);
        var deals = DealsOf(showroom, period, basis);
        var traffic = deals is { } whole ? TrafficRule.Target(whole, made, met) : null;
        decimal? conversion = made > 0 && met > 0 ? made / met : null;
        if (traffic is not { } all || conversion is not { } rate) return new(period, from, until, deals, conversion, traffic, []);

        var groups = basis.Plan.Groups.Where(group => !group.Members.IsEmpty).ToList();
        var scopes = groups.SelectMany(group => group.Members.Select(rep => new TargetScope(basis.Plan.Id, group.Id, rep))).ToList();
        var reps = scopes.Select(scope => (Scope: scope, Deals: DealsOf(scope, period, basis) ?? deals!.Value / scopes.Count, Rate: RateOf(scope, from, until, basis) ?? rate)).ToList();
        var parts = Shares.ByLargestRemainder(all, [.. reps.Select(rep => rep.Deals / rep.Rate)], TargetUnit.Count.Decimals());
        var shares = reps.Zip(parts, (rep, part) => new TrafficShare(rep.Scope, rep.Deals, rep.Rate, part)).ToList();
        return new(period, from, until, deals, conversion, traffic, [new(showroom, deals!.Value, rate, all), .. groups.SelectMany(group => Group(group.Id, shares))]);
    }

    private static IEnumerable<TrafficShare> Group(GroupId group, IEnumerable<TrafficShare> shares)
    {
        var members = shares.Where(share => share.Scope.Group == group).ToList();
        var (deals, traffic) = (members.Sum(share => share.Deals), members.Sum(share => share.Traffic));
        return members.Prepend(new(members[0].Scope with { Rep = null }, deals, traffic > 0 ? deals / traffic : 0, traffic));
    }

    private static decimal? DealsOf(TargetScope scope, TargetPeriod period, ProgressBasis basis) => TargetProgressRule.Of(new(scope, period, TargetMetric.Deals), basis).Target;

    private static decimal? RateOf(TargetScope scope, DateOnly from, DateOnly until, ProgressBasis basis) => Counted(scope, from, until, basis) is (> 0 and var made, >= EnoughContacts and var met) ? made / met : null;

    private static (decimal Deals, decimal Traffic) Counted(TargetScope scope, DateOnly from, DateOnly until, ProgressBasis basis)
    {
        decimal Sum(TargetMetric metric) => CountedMetrics.Of(new(scope, new(PeriodKind.Day, from, until), metric), basis.Plan, basis.Figures, basis.Currency).Sum(line => line.Counts());
        return (Sum(TargetMetric.Deals), Sum(TargetMetric.Traffic));
    }
}
