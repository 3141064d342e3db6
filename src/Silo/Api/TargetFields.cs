using System.Collections.Immutable;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Api;

/// <summary>Reads what orders about targets say.</summary>
internal static class TargetFields
{
    private static readonly string[] s_days = [.. Enum.GetNames<DayOfWeek>()];

    public static SalespersonId By(Fields fields) => new(fields.NeededKey("by"));

    public static TargetScope Scope(Fields fields) => new(
        fields.Key("showroom") is { } showroom ? new ShowroomId(showroom) : null, fields.Key("group") is { } group ? new GroupId(group) : null, fields.Key("rep") is { } rep ? new SalespersonId(rep) : null);

    public static TargetKey Key(Fields fields) => new(Scope(fields), fields.Period("period"), fields.Choice<TargetMetric>("metric"), fields.Text("product"), fields.Text("region"));

    public static TargetDraft Draft(Fields fields) => new(Key(fields), fields.Amount("value"), fields.Choice<TargetUnit>("unit"), fields.Text("why") ?? "", fields.Text("measured") ?? "");

    public static TargetAt At(Fields fields) => new(Key(fields), fields.Number("version"));

    public static TargetAt Line(Fields fields) => fields.Part("line", At) ?? new(new(TargetScope.Company, Periods.Of(PeriodKind.Year, new(2000, 1, 1)), TargetMetric.SalesAmount), 0);

    public static ImmutableArray<TargetAt> Lines(Fields fields) => [.. fields.Parts("lines", At)];

    public static WorkCalendar Calendar(Fields fields) => new(
        [.. (fields.Keys("workDays") ?? s_days).Select(day => Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out var known) ? known : (DayOfWeek)(-1))],
        Shifts(fields),
        [.. fields.Parts("holidays", one => new Holiday(one.Day("day"), one.Text("name") ?? ""))],
        [.. fields.Parts("specialDays", one => new SpecialDay(one.Day("day"), Shifts(one)))],
        fields.Whole("offDutyPercent", 0, 100) ?? 100);

    private static ImmutableArray<Shift> Shifts(Fields fields) => [.. fields.Parts("shifts", one => new Shift(one.NeededTime("from"), one.NeededTime("until")))];
}
