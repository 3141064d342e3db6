using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.People;

/// <summary>Every cell of the matrix, against the readable table beside this file: what each role may do to what is his own, his group's, his showroom's and another showroom's.</summary>
public sealed class PermissionsTests
{
    private static readonly ShowroomId s_here = new("here");
    private static readonly ShowroomId s_elsewhere = new("elsewhere");
    private static readonly GroupId s_group = new("one");
    private static readonly SalespersonId s_me = new("me");

    // What a person tries, and the word of the table from which on he may.
    private static readonly (string Word, Target Target)[] s_tries =
    [
        ("own", new(s_here, s_me, s_group)),
        ("group", new(s_here, new("mate"), s_group)),
        ("showroom", new(s_here, new("other"), new GroupId("two"))),
        ("everywhere", new(s_elsewhere, new("stranger"), new GroupId("far"))),
    ];

    public static TheoryData<string> Actions => [.. Enum.GetNames<FloorAction>()];

    [Theory, MemberData(nameof(Actions)), Trait("Rule", "ORG-01"), Trait("Rule", "ORG-02"), Trait("Rule", "ORG-03"), Trait("Rule", "ORG-04"), Trait("Rule", "ORG-05"), Trait("Rule", "ORG-06"), Trait("Rule", "ORG-14")]
    public void Every_role_may_what_the_table_says_and_nothing_more(string action)
    {
        var (roles, rows) = Expected();
        var cells = rows[action];
        for (var column = 0; column < roles.Length; column++)
        {
            var person = With(roles[column]);
            var furthest = Array.FindIndex(s_tries, tried => tried.Word == cells[column]);
            for (var tried = 0; tried < s_tries.Length; tried++)
                Assert.True(tried <= furthest == Permissions.May(person, Enum.Parse<FloorAction>(action), s_tries[tried].Target), $"{action}, {roles[column]}, {s_tries[tried].Word}: the table says {cells[column]}");
        }
    }

    [Fact]
    public void The_table_has_a_row_for_every_action_and_a_column_for_every_role()
    {
        var (roles, rows) = Expected();

        Assert.Equal(Enum.GetValues<Role>().Order(), roles.Order());
        Assert.Equal(Enum.GetNames<FloorAction>().Order(), rows.Keys.Order());
    }

    [Fact]
    public void Whoever_is_not_signed_in_may_nothing() =>
        Assert.All(Enum.GetValues<FloorAction>(), action => Assert.False(Permissions.May(SignedIn.Nobody.One, action, new(s_here)) || Permissions.MayAtAll(SignedIn.Nobody.One, action, null)));

    [Fact, Trait("Rule", "X-37")]
    public void A_wall_sees_the_wall_of_its_showroom_and_nothing_else()
    {
        var display = new SignedIn.Display("link", s_here);

        Assert.Equal([FloorAction.SeeWall], Enum.GetValues<FloorAction>().Where(action => Permissions.May(display, action, new(s_here))));
        Assert.False(Permissions.May(display, FloorAction.SeeWall, new(s_elsewhere)));
        Assert.False(Permissions.MayAtAll(display, FloorAction.SeeWall, s_elsewhere));
    }

    [Fact]
    public void Several_roles_add_up_each_in_its_own_showroom()
    {
        var person = With(Role.Secretary) with { Roles = [new(Role.Secretary, s_here), new(Role.Manager, s_elsewhere)] };

        Assert.True(Permissions.May(person, FloorAction.ReceiveVisitors, new(s_here)));
        Assert.False(Permissions.May(person, FloorAction.ReceiveVisitors, new(s_elsewhere)));
        Assert.True(Permissions.May(person, FloorAction.SeeAudit, new(s_elsewhere)));
        Assert.False(Permissions.May(person, FloorAction.SeeAudit, new(s_here)));
    }

    [Fact]
    public void A_program_may_no_more_than_its_scopes_and_no_more_than_its_person()
    {
        var program = With(Role.Secretary) with { Only = [FloorAction.SeeFloor, FloorAction.SeeAudit] };

        Assert.True(Permissions.May(program, FloorAction.SeeFloor, new(s_here)));
        Assert.False(Permissions.May(program, FloorAction.ReceiveVisitors, new(s_here)));
        Assert.False(Permissions.May(program, FloorAction.SeeAudit, new(s_here)));
    }

    [Fact]
    public void A_role_that_only_reaches_what_is_ones_own_opens_the_page_but_not_what_is_nobodys()
    {
        var rep = With(Role.Salesperson);

        Assert.True(Permissions.MayAtAll(rep, FloorAction.AnswerOffers, s_here));
        Assert.False(Permissions.May(rep, FloorAction.AnswerOffers, new(s_here)));
        Assert.False(Permissions.MayAtAll(rep, FloorAction.AnswerOffers, s_elsewhere));
    }

    private static SignedIn.Person With(Role role) => new(new("account"), "name", "Name", s_me, [new(role, s_here, s_group)]);

    private static (Role[] Roles, Dictionary<string, string[]> Rows) Expected()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "People", "who-may-what.txt")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        // A word that is none would be read as no right at all.
        Assert.All(lines.Skip(1), line => Assert.True(line.Length == lines[0].Length && line.Skip(1).All(word => word == "none" || s_tries.Any(tried => tried.Word == word)), string.Join(' ', line)));
        return ([.. lines[0].Skip(1).Select(Enum.Parse<Role>)], lines.Skip(1).ToDictionary(line => line[0], line => line[1..]));
    }
}
