using System.Collections.Immutable;
using SalesFloor.Assignment;

namespace SalesFloor.Preview;

/// <summary>Six reps over some days, with every kind of skip; nothing in the showroom <c>empty</c>.</summary>
public sealed class ScriptedFairness : IFairness
{
    public Task<FairnessReport?> Of(ShowroomId showroom, int days, CancellationToken cancellation)
    {
        var to = new DateOnly(2026, 3, 5);
        ImmutableArray<RepFairness> reps =
        [
            .. Enumerable.Range(0, 6).Select(at => new RepFairness(
                SampleFloors.RepId(at), 21 - at, 20.5m - 0.4m * at, 0.6m - 0.3m * at, at % 3,
                at == 5 ? [] : [new(Verdict.WithCustomer, 9 - at), new(Verdict.HadTheLast, 4), new((Verdict)(5 + at), 1)], new(at % 3, at % 2, at % 2))),
        ];
        ImmutableArray<DayFairness> each = [.. Enumerable.Range(0, days).Select(at => new DayFairness(to.AddDays(at + 1 - days), 34 + at % 5, new(1 + at % 3, 0.21 + at * 0.004, 0.991 - at * 0.001)))];
        return Task.FromResult<FairnessReport?>(new(showroom, to.AddDays(1 - days), to, showroom.Value == "empty" ? [] : [new(new("a"), null, new(5, 0.043, 0.9991), each, reps)]));
    }
}
