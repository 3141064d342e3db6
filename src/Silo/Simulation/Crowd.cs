using System.Globalization;
using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Simulation;

/// <summary>The people who come: new ones with a name and mostly a number, and those who were here before. Where <paramref name="ids"/> gives the visits their ids, the same draws are the same people.</summary>
internal sealed class Crowd(Random draws, Func<VisitId>? ids = null)
{
    // So many are remembered; a floor's regulars, not its archive.
    private const int Regulars = 300;

    private static readonly string[] s_families = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"];
    private static readonly string[] s_given = ["伟", "芳", "娜", "敏", "静", "磊", "洋", "艳", "勇", "杰", "涛", "明", "超", "秀英", "建国", "志强", "晓燕", "海波", "文静", "宇航"];
    private static readonly string[] s_latin = ["Anna Berg", "Tom Clark", "Maria Rossi", "David Kim", "Sofia Novak", "James Lee"];
    private static readonly string[] s_prefixes = ["130", "135", "138", "139", "150", "158", "186", "189"];

    private readonly List<Regular> _regulars = [];

    /// <summary>Somebody arrives: four of ten were here before, a third of all call.</summary>
    public Arrive Next(string actor)
    {
        var channel = draws.NextDouble() < 0.35 ? Channel.Call : Channel.WalkIn;
        return _regulars.Count > 5 && draws.NextDouble() < 0.4 ? BeBack(_regulars[draws.Next(_regulars.Count)], channel, actor) : Newcomer(channel, actor);
    }

    /// <summary>Whoever left a number may come again, and may remember who received him.</summary>
    public void Remember(Arrive arrival, SalespersonId rep)
    {
        if (arrival.Phone is not { } phone || _regulars.Any(known => known.Phone == phone)) return;
        if (_regulars.Count == Regulars) _regulars.RemoveAt(0);
        _regulars.Add(new Regular(phone, arrival.Name, rep));
    }

    private Arrive BeBack(Regular who, Channel channel, string actor) => draws.Next(3) switch
    {
        0 => new Arrive(Id(), channel, VisitorSays.NamesRep, who.Rep, who.Phone, who.Name, Actor: actor),
        1 => new Arrive(Id(), channel, VisitorSays.ForgotWho, null, who.Phone, who.Name, Actor: actor),
        _ => new Arrive(Id(), channel, VisitorSays.FirstTime, null, who.Phone, who.Name, Actor: actor),
    };

    // Callers show their number; of those at the door some give neither name nor number before they are received.
    private Arrive Newcomer(Channel channel, string actor) => channel == Channel.WalkIn && draws.NextDouble() < 0.25
        ? new Arrive(Id(), channel, VisitorSays.FirstTime, Actor: actor)
        : new Arrive(Id(), channel, VisitorSays.FirstTime, null, Phone(), Name(), Actor: actor);

    private VisitId Id() => ids is null ? VisitId.New() : ids();

    private string Phone() => Pick(s_prefixes) + draws.Next(100_000_000).ToString("D8", CultureInfo.InvariantCulture);

    private string Name() => draws.NextDouble() < 0.1 ? Pick(s_latin) : Pick(s_families) + Pick(s_given);

    private string Pick(string[] from) => from[draws.Next(from.Length)];

    private sealed record Regular(string Phone, string? Name, SalespersonId Rep);
}
