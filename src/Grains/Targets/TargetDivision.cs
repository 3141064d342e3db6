using System.Collections.Immutable;
using System.Globalization;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>Divides a target among its parts, to the last cent, by the method of the largest remainder (TGT-04, TGT-10). Pure; what comes out are drafts, and nothing is stored.</summary>
internal static class TargetDivision
{
    /// <summary>The drafts, or why there are none.</summary>
    public static TargetsRead Of(TargetFrame frame, DivideTarget question)
    {
        if (frame.Book.Of(question.Parent)?.Newest() is not { } whole || !question.Parent.Metric.AddsUp()) return No(TargetRefusal.NothingToDivide);

        var parts = Parts(frame, question).Select(key => (Key: key, Weight: Weight(frame, question, key))).Where(part => question.By is not (DivideBy.Weights or DivideBy.LastYear) || part.Weight > 0).ToArray();
        if (parts.Length == 0 || parts.Sum(part => Math.Max(0, part.Weight)) == 0) return No(TargetRefusal.NothingToDivide);

        var values = Shares.ByLargestRemainder(whole.Value, [.. parts.Select(part => part.Weight)], whole.Unit.Decimals());
        return new([.. parts.Zip(values, (part, value) => new TargetDraft(part.Key, value, whole.Unit, whole.Why, whole.Measured))], []);
    }

    private static IEnumerable<TargetKey> Parts(TargetFrame frame, DivideTarget question) => question.Along switch
    {
        TargetAxis.Scopes => question.Parent.Scope.Level() switch
        {
            TargetLevel.Company => question.Weights.Select(weight => new ShowroomId(weight.Of)).Append(frame.Showroom.Id).Distinct().Select(showroom => question.Parent with { Scope = new(showroom) }),
            TargetLevel.Showroom => frame.Showroom.Groups.Select(group => question.Parent with { Scope = new(frame.Showroom.Id, group.Id) }),
            TargetLevel.Group => TargetRights.GroupOf(frame.Showroom, question.Parent.Scope)?.Members.Select(rep => question.Parent with { Scope = question.Parent.Scope with { Rep = rep } }) ?? [],
            _ => [],
        },
        TargetAxis.Periods => question.Into is { } kind && Enum.IsDefined(kind) && kind > question.Parent.Period.Kind
            ? Periods.Within(question.Parent.Period, kind).Where(period => period.Until >= frame.Today).Select(period => question.Parent with { Period = period })
            : [],
        TargetAxis.Products => question.Parent.Product is null ? question.Weights.Select(weight => question.Parent with { Product = weight.Of }) : [],
        TargetAxis.Regions => question.Parent.Region is null ? question.Weights.Select(weight => question.Parent with { Region = weight.Of }) : [],
        _ => [],
    };

    private static decimal Weight(TargetFrame frame, DivideTarget question, TargetKey part) => question.By switch
    {
        DivideBy.Evenly => 1,
        DivideBy.Weights or DivideBy.LastYear => question.Weights.FirstOrDefault(weight => weight.Of == Name(question.Along, part))?.Weight ?? 0,
        DivideBy.WorkingTime => part.Period.Days().Sum(day => frame.Book.CalendarOf(frame.Showroom.Id).Weight(frame.Showroom.Duty, part.Scope.Group, day)),
        _ => 0,
    };

    private static string Name(TargetAxis along, TargetKey part) => along switch
    {
        TargetAxis.Scopes => part.Scope.Rep?.Value ?? part.Scope.Group?.Value ?? part.Scope.Showroom!.Value.Value,
        TargetAxis.Periods => part.Period.From.ToString("O", CultureInfo.InvariantCulture),
        TargetAxis.Products => part.Product!,
        _ => part.Region!,
    };

    private static TargetsRead No(TargetRefusal reason) => new([], [new(0, 0, "", "", reason)]);
}
