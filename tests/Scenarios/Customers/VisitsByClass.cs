using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Customers;
using SalesFloor.Showrooms;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Customers;

/// <summary>A class A to D asks for a visit every so many days (CUS-09): who is due is in his rep's list until somebody was in touch.</summary>
public sealed class VisitsByClass
{
    private static readonly SalespersonId s_manager = new("max");

    [Fact]
    [Trait("Rule", "CUS-09")]
    [Trait("Rule", "CUS-39")]
    public async Task Whoever_is_due_is_in_the_list_of_his_owner_until_a_contact_counts_also_in_tables_made_anew()
    {
        await using var hall = await Hall.Open();
        var (wang, li, zhao) = (await Owned(hall, "ada", "王小明", "13812345678", "B"), await Owned(hall, "ben", "李雷", "13912345678", "A"), await Owned(hall, "ben", "赵六", "13612345678", null));

        hall.Clock.Set(Hall.NineOClock.AddDays(13));
        Assert.Empty(await List(hall, "ada"));
        hall.Clock.Set(Hall.NineOClock.AddDays(15));
        var due = Assert.Single(await List(hall, "ada"));
        Assert.Equal((wang, "B", new VisitDue("B", 14, new(2026, 3, 5), new(2026, 3, 19), VisitStanding.Overdue, 1)), (due.Id, due.Grade, due.Visit!));
        Assert.Equal(due.Visit, (await Files(hall).Read(Hall.Main, wang, CancellationToken.None))!.Visit);
        Assert.Equal([li, wang], (await List(hall, null)).Select(row => row.Id)); // the longest overdue first
        Assert.Equal([new(new("ben"), 1, 8), new(new("ada"), 1, 1)], await Files(hall).VisitsDue(Hall.Main, CancellationToken.None));

        await hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(new("west"))).SetUp(new(OfAnotherShowroom.West(FloorRules.Default), "test"));
        Assert.Empty(await Files(hall).List(new("west"), CustomerList.VisitsDue, new("ada"), CancellationToken.None)); // she is none of theirs

        await hall.Carry(zhao, new ChangeFields(Hall.Main, s_manager, [new(CustomerField.Grade, "A")]));
        await hall.Carry(li, new ChangeFields(Hall.Main, s_manager, [new(CustomerField.Grade, "C")]));
        Assert.Equal(zhao, Assert.Single(await List(hall, "ben")).Id);
        await hall.Services.GetRequiredService<ReadTables>().Rebuild();
        Assert.Equal(zhao, Assert.Single(await List(hall, "ben")).Id);
        Assert.Equal(due, Assert.Single(await List(hall, "ada")));

        await hall.Carry(wang, new LogFollowUp(Hall.Main, new("ada"), Guid.CreateVersion7(), ContactKind.Note));
        Assert.Single(await List(hall, "ada")); // a mere note does not count by the rules
        await hall.Carry(wang, new LogFollowUp(Hall.Main, new("ada"), Guid.CreateVersion7(), ContactKind.HomeVisit));
        Assert.Empty(await List(hall, "ada"));
    }

    [Fact]
    [Trait("Rule", "CUS-09")]
    public async Task The_days_are_rules_of_the_showroom_and_a_class_may_have_none()
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Classes = new(3, null, 30, 90) });
        var (wang, _) = (await Owned(hall, "ada", "王小明", "13812345678", "A"), await Owned(hall, "ada", "李雷", "13912345678", "B"));
        hall.Clock.Set(Hall.NineOClock.AddDays(80));

        var due = Assert.Single(await List(hall, "ada"));

        Assert.Equal((wang, 3, 77), (due.Id, due.Visit!.Days, due.Visit.DaysLate));
    }

    [Fact]
    [Trait("Rule", "CUS-09")]
    [Trait("Gap", "5")]
    public async Task A_file_that_takes_another_takes_its_class_where_it_had_none_and_gives_it_back()
    {
        await using var hall = await Hall.Open();
        var (first, second) = (await Owned(hall, "ada", "王小明", "13812345678", null), await Owned(hall, "ada", "王晓明", "13912345678", "A"));
        hall.Clock.Set(Hall.NineOClock.AddDays(9));
        var merge = new MergeCustomers(Hall.Main, s_manager, Guid.CreateVersion7(), first, second, "one man");

        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, merge));
        Assert.Equal(merge.Kept, Assert.Single(await List(hall, "ada")).Id);
        await hall.Services.GetRequiredService<ReadTables>().Rebuild();
        Assert.Equal(merge.Kept, Assert.Single(await List(hall, "ada")).Id);

        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, new UnmergeCustomer(Hall.Main, s_manager, merge.Duplicate, "two men")));
        Assert.Equal(second, Assert.Single(await List(hall, "ada")).Id);
    }

    [Theory]
    [Trait("Rule", "CUS-09")]
    [InlineData("list_visits")]
    [InlineData("count_visits")]
    public async Task Who_is_due_is_a_range_of_an_index_however_large_the_archive_is(string statement)
    {
        await using var hall = await Hall.Open();
        await using var connection = await hall.Services.GetRequiredService<IDbConnectionSource>().OpenRead(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = $"explain query plan {Statements.Read(Engine.Sqlite, "ReadSide", statement)}";
        foreach (var (name, value) in new (string, object)[] { ("@Rep", "ada"), ("@Grade", "A"), ("@Before", "2026"), ("@Limit", 200) }.Where(one => command.CommandText.Contains(one.Item1, StringComparison.Ordinal)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));

        Assert.Contains("customer_card_visits (owner=? AND grade=? AND maintained_at<?)", Assert.Single(steps), StringComparison.Ordinal); // one step: nothing is sorted
    }

    private static ICustomerFiles Files(Hall hall) => hall.Services.GetRequiredService<ICustomerFiles>();

    private static async Task<IReadOnlyList<CustomerRow>> List(Hall hall, string? rep)
    {
        await hall.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
        return await Files(hall).List(Hall.Main, CustomerList.VisitsDue, rep is null ? null : new SalespersonId(rep), CancellationToken.None);
    }

    private static async Task<CustomerId> Owned(Hall hall, string rep, string name, string phone, string? grade)
    {
        var claim = new ClaimLead(Hall.Main, new(rep), Guid.CreateVersion7(), name, phone);
        await hall.Carry(claim);
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(claim.Opens, new VerifyClaim(Hall.Main, s_manager)));
        if (grade is not null) Assert.IsType<CustomerAnswer.Done>(await hall.Carry(claim.Opens, new ChangeFields(Hall.Main, s_manager, [new(CustomerField.Grade, grade)])));
        return claim.Opens;
    }
}
