using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>How much of a period's working time is over at a moment, for one of the tree. Pure.</summary>
internal sealed class PassingTime
{
    private readonly DateOnly _today;
    private readonly decimal _ofToday;

    private PassingTime(DateOnly today, decimal ofToday, decimal share, int daysLeft) => (_today, _ofToday, Share, DaysLeft) = (today, ofToday, share, daysLeft);

    /// <summary>The part that is over, 0 to 1.</summary>
    public decimal Share { get; }

    /// <summary>The working days left, today among them until its last shift is over.</summary>
    public int DaysLeft { get; }

    /// <summary>The part of a day's working time that is over.</summary>
    public decimal Passed(DateOnly day) => day < _today ? 1 : day == _today ? _ofToday : 0;

    /// <summary>The time of a period at the moment of the basis.</summary>
    public static PassingTime Of(TargetPeriod period, Func<DateOnly, decimal> weight, ProgressBasis basis)
    {
        var today = basis.Plan.DayAt(basis.Now);
        var ofToday = basis.Calendar.Elapsed(today, basis.Plan.Zone(), basis.Now);
        var days = period.Days().Select(day => (Day: day, Weight: weight(day))).ToList();
        if (days.All(day => day.Weight == 0)) days = [.. days.Select(day => day with { Weight = 1 })]; // nobody works in it: each day the same
        var over = new PassingTime(today, ofToday, 0, 0);
        return new(
            today, ofToday,
            days.Sum(day => day.Weight * over.Passed(day.Day)) / days.Sum(day => day.Weight),
            days.Count(day => day.Weight > 0 && over.Passed(day.Day) < 1));
    }
}
