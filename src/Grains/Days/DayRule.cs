using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Days;

/// <summary>What the book of days answers to its orders (FD-14, FD-16…FD-18, I-11). Pure; a repeat answers the same and changes nothing.</summary>
internal static class DayRule
{
    private const int LongestText = 200;

    /// <summary>The facts of an order, or why it cannot be done. No fact and no refusal: it was done before.</summary>
    internal sealed record Decision(ImmutableArray<DayEvent> Facts, DayAnswer.Refused? Refused = null);

    /// <summary>The checklist is replaced from today on.</summary>
    public static Decision Decide(SetChecklist command, ShowroomPlan plan, DateOnly today, DateTimeOffset now)
    {
        if (!May(plan, command.By, command.As, FloorAction.SetChecklist)) return No(DayRefusal.NotYours, "by");
        if (command.Items.IsDefaultOrEmpty) return No(DayRefusal.ChecklistEmpty, "items");
        return command.Items.Any(item => string.IsNullOrWhiteSpace(item.Id) || item.Name.Zh.Length + item.Name.En.Length is 0 or > LongestText) || command.Items.DistinctBy(item => item.Id).Count() != command.Items.Length
            ? No(DayRefusal.ItemUnknown, "items")
            : new([new ChecklistWasSet(now, today, command.Items, command.By, command.Actor)]);
    }

    /// <summary>An item is ticked by somebody of the showroom, or taken back.</summary>
    public static Decision Decide(DaySheet page, TickItem command, ShowroomPlan plan, DateTimeOffset now)
    {
        if (!Enum.IsDefined(command.Tick)) return No(DayRefusal.TickUnknown, "tick");
        if (plan.People.All(person => person.Id != command.By)) return No(DayRefusal.NotYours, "by");
        if (page.Checklist.All(item => item.Id != command.Item)) return No(DayRefusal.ItemUnknown, "item");
        return page.Ticks.Any(tick => tick.Item == command.Item) == (command.Tick == Tick.Done) ? new([]) : new([new ItemTicked(now, page.Day, command.Item, command.Tick, command.By, command.Actor)]);
    }

    /// <summary>The manager gives out work, for today or later.</summary>
    public static Decision Decide(DayBook book, PlanWork command, ShowroomPlan plan, DateOnly today, DateTimeOffset now)
    {
        if (command.Id == Guid.Empty) return No(DayRefusal.IdMissing, "id");
        if (!May(plan, command.By, command.As, FloorAction.PlanWork)) return No(DayRefusal.NotYours, "by");
        if (string.IsNullOrWhiteSpace(command.Text)) return No(DayRefusal.TextMissing, "text");
        if (command.Text.Length > LongestText) return No(DayRefusal.TextTooLong, "text");
        if (command.Day < today) return No(DayRefusal.DayOver, "day");
        if (command.For is { } rep && plan.People.All(person => person.Id != rep)) return No(DayRefusal.NotYours, "for");
        return book.Pages.Any(page => page.Work.Any(work => work.Id == command.Id)) ? new([]) : new([new WorkPlanned(now, command.Day, command.Id, command.Text.Trim(), command.For, command.By, command.Actor)]);
    }

    /// <summary>Work is ticked by whose it is; what is nobody's, by anybody of the showroom.</summary>
    public static Decision Decide(DayBook book, TickWork command, ShowroomPlan plan, DateTimeOffset now)
    {
        if (!Enum.IsDefined(command.Tick)) return No(DayRefusal.TickUnknown, "tick");
        if (book.Pages.FirstOrDefault(page => page.Work.Any(work => work.Id == command.Id)) is not { } page) return No(DayRefusal.WorkUnknown, "id");
        var work = page.Work.First(one => one.Id == command.Id);
        if (plan.People.All(person => person.Id != command.By) || (work.For is { } whose && whose != command.By && work.PlannedBy != command.By)) return No(DayRefusal.NotYours, "by");
        return work.DoneBy is not null == (command.Tick == Tick.Done) ? new([]) : new([new WorkTicked(now, page.Day, command.Id, command.Tick, command.By, command.Actor)]);
    }

    /// <summary>The totals are signed by the secretary (where there is none, by the assistant or manager), once, and delivered to the assistants.</summary>
    public static Decision Decide(DaySheet page, SignOffDay command, ShowroomPlan plan, DayToSign figures, DateTimeOffset now)
    {
        if (!DayRights.MaySign(Giver.Of(plan, command.By, command.As))) return No(DayRefusal.NotYours, "by");
        if (page.SignedOff is { } signed) return signed.By == command.By ? new([]) : No(DayRefusal.AlreadySigned, "day");
        if (figures.Totals is not { } totals) return No(DayRefusal.DayUnknown, "day");
        if (figures.StillOpen > 0) return No(DayRefusal.VisitsStillOpen, "day");

        ImmutableArray<SalespersonId> to = [.. plan.People.Where(person => person.Role == Role.Assistant).Select(person => person.Id)];
        return new([new DaySignedOff(now, page.Day, totals, figures.Of(ReportedFigure.CallsAnswered), to, command.By, command.Actor)]);
    }

    /// <summary>A signed figure is amended, beside what was signed.</summary>
    public static Decision Decide(DaySheet page, AmendTotals command, ShowroomPlan plan, DateTimeOffset now)
    {
        if (!May(plan, command.By, command.As, FloorAction.AmendTotals)) return No(DayRefusal.NotYours, "by");
        if (page.SignedOff is not { } signed) return No(DayRefusal.NotSigned, "day");
        if (!Enum.IsDefined(command.Figure)) return No(DayRefusal.FigureUnknown, "figure");
        if (command.To < 0) return No(DayRefusal.FigureNegative, "to");
        if (string.IsNullOrWhiteSpace(command.Why)) return No(DayRefusal.ReasonMissing, "why");
        if (command.Why.Length > LongestText) return No(DayRefusal.TextTooLong, "why");
        var from = signed.Of(command.Figure).Now;
        return from == command.To ? new([]) : new([new TotalsAmended(now, page.Day, command.Figure, from, command.To, command.Why.Trim(), command.By, command.Actor)]);
    }

    /// <summary>One of those to whom it was delivered has read it.</summary>
    public static Decision Decide(DaySheet page, ReadTotals command, DateTimeOffset now)
    {
        if (page.SignedOff is not { } signed) return No(DayRefusal.NotSigned, "day");
        if (!signed.To.Contains(command.By)) return No(DayRefusal.NotYours, "by");
        return signed.ReadBy is not null ? new([]) : new([new TotalsRead(now, page.Day, command.By, command.Actor)]);
    }

    private static bool May(ShowroomPlan plan, SalespersonId by, ImmutableArray<Role>? given, FloorAction action) => Giver.Of(plan, by, given)?.May(action) == true;

    private static Decision No(DayRefusal reason, string field) => new([], new(reason, field));
}
