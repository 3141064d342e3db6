using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.SampleFloor;

/// <summary>The model staffing of the rulebook (ROT-04, X-13): two duty groups of five reps and a supervisor each, and those around them. The groups are on duty on alternate days.</summary>
public static class SamplePlan
{
    private static readonly TimeOnly s_closes = new(18, 0);

    private static readonly GroupId s_first = new("group-1");
    private static readonly GroupId s_second = new("group-2");

    private static readonly ImmutableArray<Person> s_firstReps =
        [Rep("wang-fang", "王芳", "Wang Fang"), Rep("li-na", "李娜", "Li Na"), Rep("zhang-wei", "张伟", "Zhang Wei"), Rep("liu-yang", "刘洋", "Liu Yang"), Rep("chen-jie", "陈杰", "Chen Jie")];

    private static readonly ImmutableArray<Person> s_secondReps =
        [Rep("zhao-lei", "赵磊", "Zhao Lei"), Rep("huang-min", "黄敏", "Huang Min"), Rep("zhou-tao", "周涛", "Zhou Tao"), Rep("wu-xia", "吴霞", "Wu Xia"), Rep("xu-qiang", "徐强", "Xu Qiang")];

    private static readonly ImmutableArray<Person> s_others =
    [
        new(new("sun-li"), new("孙丽", "Sun Li"), Role.Supervisor),
        new(new("ma-chao"), new("马超", "Ma Chao"), Role.Supervisor),
        new(new("zhu-ming"), new("朱明", "Zhu Ming"), Role.Manager),
        new(new("hu-jun"), new("胡军", "Hu Jun"), Role.Director),
        new(new("guo-jing"), new("郭静", "Guo Jing"), Role.Assistant),
        new(new("he-xue"), new("何雪", "He Xue"), Role.Secretary),
        new(new("gao-yu"), new("高宇", "Gao Yu"), Role.Finance),
        new(new("lin-feng"), new("林峰", "Lin Feng"), Role.GeneralManager),
    ];

    /// <summary>Those who take turns.</summary>
    public static ImmutableArray<SalespersonId> Reps { get; } = [.. s_firstReps.Concat(s_secondReps).Select(rep => rep.Id)];

    /// <summary>The plan of a showroom whose duty cycle begins on <paramref name="today"/> with the first group.</summary>
    public static ShowroomPlan For(ShowroomId showroom, DateOnly today, string timeZone) => new(
        showroom,
        new BilingualName("滨江展厅", "Riverside Showroom"),
        timeZone,
        [.. s_firstReps, .. s_secondReps, .. s_others],
        [Group(s_first, "销售一组", "Sales group 1", "sun-li", s_firstReps), Group(s_second, "销售二组", "Sales group 2", "ma-chao", s_secondReps)],
        new DutyCalendar(today, [s_first, s_second], ImmutableSortedDictionary<DateOnly, GroupId>.Empty),
        FloorRules.Default with { ClosesAt = s_closes });

    private static Person Rep(string id, string zh, string en) => new(new SalespersonId(id), new BilingualName(zh, en), Role.Salesperson);

    private static DutyGroup Group(GroupId id, string zh, string en, string supervisor, ImmutableArray<Person> reps) =>
        new(id, new BilingualName(zh, en), new SalespersonId(supervisor), [.. reps.Select(rep => rep.Id)]);
}
