using SalesFloor.Tests.Cluster.Metadata;

namespace SalesFloor.Tests.Cluster;

/// <summary>Compares what the in-process host declares with the metadata of Microsoft Orleans where it can be had: ours may be less, never different.</summary>
public sealed class TheModelIsThatOfOrleans(RealOrleans orleans)
{
    [Fact]
    public void A_type_that_both_have_is_the_same_kind_of_type()
    {
        var pairs = Pairs().ToList();
        Assert.InRange(pairs.Count, 30, int.MaxValue);

        Nothing.In(pairs.Where(pair => pair.Ours.Declaration != pair.Real.Declaration).Select(pair => $"ours: {pair.Ours.Declaration}\nreal: {pair.Real.Declaration}"));
        Nothing.In(pairs.SelectMany(pair => pair.Ours.Bases.Except(pair.Real.Bases).Select(lent => $"{pair.Ours.Name} : {lent}")));
    }

    [Fact]
    public void A_member_that_ours_has_the_real_type_has_too() =>
        Nothing.In(Pairs().SelectMany(pair => pair.Ours.Members.Except(pair.Real.Members).Select(member => $"{pair.Ours.Key}: {member}{Nearest(pair.Real, member)}")));

    [Fact]
    public void What_an_attribute_may_be_put_on_is_the_same() =>
        Nothing.In(Pairs().SelectMany(pair => Told(pair.Ours).Except(Told(pair.Real)).Select(more => $"ours, not the real {pair.Ours.Name}: {more}")
            .Concat(Usage(pair.Real).Except(Usage(pair.Ours)).Select(less => $"not ours, but the real {pair.Ours.Name}: {less}"))));

    private IEnumerable<(DeclaredType Ours, DeclaredType Real)> Pairs() => orleans.Model.Select(ours => (Ours: ours, Real: orleans.Real(ours))).Where(pair => pair.Real is not null)!;

    private static IEnumerable<string> Told(DeclaredType type) => type.Attributes.Where(attribute => attribute != "[IsReadOnly]");

    private static IEnumerable<string> Usage(DeclaredType type) => type.Attributes.Where(attribute => attribute.StartsWith("[AttributeUsage", StringComparison.Ordinal));

    private static string Nearest(DeclaredType real, string member)
    {
        var name = Name(member);
        return string.Concat(real.Members.Where(other => Name(other) == name).Select(other => $"\n    real: {other}"));
    }

    private static string Name(string member)
    {
        var head = member.Split('(', '{', '=', ';')[0].TrimEnd().Split('<')[0];
        return head[(head.LastIndexOf(' ') + 1)..];
    }
}
