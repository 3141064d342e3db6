using System.Collections.Immutable;
using SalesFloor.Showrooms;
using SalesFloor.Silo.SampleFloor;

namespace SalesFloor.Tests;

/// <summary>Plans with everybody in them: reps, supervisors, manager, director, assistant, secretary. Each showroom has people of its own.</summary>
internal static class Staffed
{
    private static readonly (string Zh, string En)[] s_long =
    [
        ("欧阳震华之子孙满堂", "Maximiliana Featherstonehaugh-Cholmondeley"), ("诸葛司马上官婉儿", "Wolfeschlegelsteinhausenbergerdorff"), ("阿依古丽·买买提江", "Nomvula Khumalo-van der Merwe"),
        ("王芳", "Ng"), ("爱新觉罗·乌拉熙春", "Constantina Papadopoulou-Anagnostopoulos"), ("李伟", "Al"),
    ];

    // A test looks at who comes next, not at who answers within a minute.
    private static readonly FloorRules s_patient = FloorRules.Default with { WalkInOffer = TimeSpan.FromMinutes(5), CallOffer = TimeSpan.FromMinutes(5) };

    public static ShowroomPlan Of(ShowroomId id, int number, Func<int, Person, BilingualName> names)
    {
        var sample = SamplePlan.For(id, new DateOnly(2026, 1, 1), "Asia/Shanghai");
        SalespersonId Own(SalespersonId person) => new($"{person.Value}-{number}");
        return sample with
        {
            People = [.. sample.People.Select((person, at) => person with { Id = Own(person.Id), Name = names(at, person) })],
            Groups = [.. sample.Groups.Select(group => group with { Supervisor = group.Supervisor is { } one ? Own(one) : null, Members = [.. group.Members.Select(Own)] })],
            Duty = sample.Duty with { Cycle = [sample.Groups[0].Id], Exceptions = ImmutableSortedDictionary<DateOnly, GroupId>.Empty },
            Rules = s_patient,
        };
    }

    public static ShowroomPlan Crowd(ShowroomId id, int number)
    {
        var plan = Of(id, number, (at, _) => Long(at));
        ImmutableArray<Person> reps = [.. Enumerable.Range(0, 40).Select(at => new Person(new($"crowd-{at}-{number}"), Long(at), Role.Salesperson))];
        return plan with
        {
            Name = new("滨江壹号国际汽车及家居生活体验中心旗舰展厅", "Riverside One International Automobile and Home Living Experience Flagship"),
            People = [.. reps, .. plan.People.Where(person => person.Role != Role.Salesperson)],
            Groups =
            [
                plan.Groups[0] with { Name = new("华东大区战略客户销售一组", "Strategic accounts, eastern region, first sales group"), Members = [.. reps.Take(24).Select(rep => rep.Id)] },
                plan.Groups[1] with { Members = [.. reps.Skip(24).Select(rep => rep.Id)] },
            ],
        };
    }

    private static BilingualName Long(int at)
    {
        var (zh, en) = s_long[at % s_long.Length];
        return new($"{zh}{at + 1}", $"{en} {at + 1}");
    }
}
