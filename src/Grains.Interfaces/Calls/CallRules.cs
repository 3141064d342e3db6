namespace SalesFloor.Calls;

/// <summary>The telephone of a showroom as data (FD-11, FD-13). <paramref name="Lines"/>: how many lines the desk has, F1 being the first; the introduction of a call should be over after <paramref name="WarnAfter"/> and is too long after <paramref name="LimitAfter"/>;
/// a visit within <paramref name="LinkWithinDays"/> days after a call of the same customer or number is its fruit.</summary>
[GenerateSerializer, Immutable, Alias("calls.CallRules.v1")]
public sealed record CallRules(int Lines, TimeSpan WarnAfter, TimeSpan LimitAfter, int LinkWithinDays)
{
    /// <summary>The defaults: six lines, three and four minutes (FD-11), thirty days.</summary>
    public static CallRules Default { get; } = new(6, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(4), 30);
}
