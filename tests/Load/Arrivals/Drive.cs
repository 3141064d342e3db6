using System.Collections.Concurrent;
using System.Diagnostics;

namespace SalesFloor.Tests.Load;

/// <summary>What came of a drive. A decision is an arrival, an accept or an end.</summary>
internal sealed record Driven(double Seconds, int Arrivals, double ArrivalsPerSecond, double DecisionsPerSecond, Waits ArrivalMilliseconds, int Waited);

/// <summary>Lets visitors come to all desks of a floor at once, be received and go.</summary>
internal sealed class Drive(IFloorUnderLoad floor, int desks)
{
    // Of the five on duty: the floor is busy, and nobody waits.
    private const int AtOneDesk = 3;

    // Long enough for the compiler of the runtime to have seen the paths that count.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_stay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(1);

    private readonly Visitors[] _visitors = [.. Enumerable.Range(0, desks).Select(desk => new Visitors(desk))];
    private ConcurrentBag<TimeSpan> _waits = [];
    private int _decisions;
    private int _waited;

    /// <summary>As fast as it goes: each desk takes the next visitor when it has answered the one before.</summary>
    public async Task<Driven> FlatOut(TimeSpan time)
    {
        await Loops(s_warmUp < time ? s_warmUp : time);
        return await Count(() => Loops(time), null);
    }

    /// <summary>So many a second, evenly over the desks, whether the floor keeps up or not. An arrival's time counts from when it was due.</summary>
    public async Task<Driven> AtRate(int perSecond, TimeSpan time)
    {
        await Paced(perSecond, s_warmUp < time ? s_warmUp : time);
        return await Count(() => Paced(perSecond, time), time);
    }

    // At a rate the last visitors stay a while longer, and that is no time of arrivals.
    private async Task<Driven> Count(Func<Task> drive, TimeSpan? of)
    {
        (_waits, _decisions, _waited) = ([], 0, 0);
        var since = Stopwatch.GetTimestamp();
        await drive();
        var seconds = (of ?? Stopwatch.GetElapsedTime(since)).TotalSeconds;
        return new(Figures.Round(seconds), _waits.Count, Figures.Round(_waits.Count / seconds), Figures.Round(_decisions / seconds), Waits.Of(_waits), _waited);
    }

    private Task Loops(TimeSpan time) => Task.WhenAll(Enumerable.Range(0, desks).Select(desk => Task.Run(() => Loop(desk, time))));

    private async Task Loop(int desk, TimeSpan time)
    {
        var here = new Queue<(Visitor Visitor, bool IsNew)>();
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < time)
        {
            var visitor = _visitors[desk].Next();
            if (await Come(desk, visitor, Stopwatch.GetTimestamp()) is { HasRep: true } placed) here.Enqueue((visitor, placed.IsNew));
            if (here.Count > AtOneDesk) await Go(desk, here.Dequeue());
        }

        while (here.TryDequeue(out var last)) await Go(desk, last);
    }

    private async Task Paced(int perSecond, TimeSpan time)
    {
        var (since, number) = (Stopwatch.GetTimestamp(), 0);
        var visits = new List<Task>();
        using var ticks = new PeriodicTimer(s_tick);
        while (await ticks.WaitForNextTickAsync() && Stopwatch.GetElapsedTime(since) < time)
        {
            for (; Stopwatch.GetElapsedTime(since).TotalSeconds * perSecond >= number; number++)
            {
                var (desk, due) = (number % desks, since + (long)((double)number / perSecond * Stopwatch.Frequency));
                visits.Add(Task.Run(() => Visit(desk, due)));
            }
        }

        await Task.WhenAll(visits);
    }

    private async Task Visit(int desk, long due)
    {
        var visitor = _visitors[desk].Next();
        if (await Come(desk, visitor, due) is not { HasRep: true } placed) return;

        using var stay = new PeriodicTimer(s_stay);
        await stay.WaitForNextTickAsync();
        await Go(desk, (visitor, placed.IsNew));
    }

    private async Task<Placed> Come(int desk, Visitor visitor, long due)
    {
        var placed = await floor.Arrive(desk, visitor);
        _waits.Add(Stopwatch.GetElapsedTime(due));
        Interlocked.Increment(ref _decisions);
        if (placed.HasRep)
        {
            await floor.Accept(desk, visitor);
        }
        else
        {
            Interlocked.Increment(ref _waited);
            await floor.Leave(desk, visitor);
        }

        Interlocked.Increment(ref _decisions);
        return placed;
    }

    private async Task Go(int desk, (Visitor Visitor, bool IsNew) over)
    {
        await floor.Finish(desk, over.Visitor, over.IsNew);
        Interlocked.Increment(ref _decisions);
        _visitors[desk].IsOver(over.Visitor);
    }
}
