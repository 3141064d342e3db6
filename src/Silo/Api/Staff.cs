using System.Collections.Immutable;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Api;

/// <summary>PUT /api/showrooms/{showroom} and its people, groups, duty cycle and markets: how a showroom is opened and how its staff changes. Each request changes one thing and leaves everything else as it is.</summary>
internal static class Staff
{
    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Staff");
        showroom.MapPut("", Open)
            .WithName("OpenShowroom").WithSummary("Opens a showroom that is not there yet, with its groups and under the default rules. One that is there is refused (409): nothing of it is replaced.")
            .Accepts<OpenShowroomRequest>("application/json").Produces<StaffAnswer>().ProducesProblems(s_problems);
        showroom.MapGet("/staff", async (string showroom, Floors floors, ApiTexts texts) => await floors.Find(showroom) is { } floor ? TypedResults.Ok(InWords(floor.Plan)) : Requests.NoShowroom(texts))
            .WithName("Staff").WithSummary("People, groups with their lines, the duty cycle and the markets.")
            .Produces<StaffAnswer>().ProducesProblems(404);
        Change<PersonRequest>(showroom, "/people/{id}", "PutPerson", (id, fields) => new StaffChange.PutPerson(new(new(id), Name(fields), fields.Choice<Role>("role"), fields.Keys("markets") is { Length: > 0 } markets ? [.. markets.Select(market => new TerritoryId(market))] : null)))
            .WithSummary("Somebody new, or another name, role or markets for somebody known.");
        Change<PlaceRequest>(showroom, "/people/{id}/place", "PlacePerson", (id, fields) => new StaffChange.Place(new(id), fields.Key("group") is { } group ? new GroupId(group) : null, fields.OptionalNumber("place") ?? int.MaxValue))
            .WithSummary("A salesperson takes a place in a group's line, counted from 1 (the end where it is not said), also out of another group; without a group he takes no turns.");
        Change<GroupRequest>(showroom, "/groups/{id}", "PutGroup", (id, fields) => new StaffChange.PutGroup(new(id), Name(fields), fields.Key("leader") is { } leader ? new SalespersonId(leader) : null,
                new(fields.OptionalFlag("walkIns") ?? true, fields.OptionalFlag("calls") ?? true, fields.Flag("complaints"))))
            .WithSummary("A new group, or another name, leader or kind of visitors (ROT-14) for one there is. It takes walk-ins and calls where nothing is said.");
        Change<CycleRequest>(showroom, "/duty-cycle", "SetCycle", (_, fields) => new StaffChange.SetCycle([.. (fields.Keys("groups") ?? []).Select(group => new GroupId(group))]))
            .WithSummary("In which order the groups are on duty, beginning tomorrow.");
        Change<MarketRequest>(showroom, "/markets/{id}", "PutMarket", (id, fields) => new StaffChange.PutMarket(new(new(id), Name(fields))))
            .WithSummary("A new market, or another name for one there is (ROT-08).");
        showroom.MapDelete("/groups/{id}", async (string showroom, string id, Floors floors, IFloorGrains grains, ApiTexts texts) =>
                await floors.Find(showroom) is { } floor ? await Order(grains, floor, new StaffChange.DropGroup(new(id)), texts) : Requests.NoShowroom(texts))
            .WithName("DropGroup").WithSummary("Removes a group that has nobody in it and no days on the calendar.")
            .Produces<StaffAnswer>().ProducesProblems(404, 409);
    }

    private static RouteHandlerBuilder Change<TRequest>(RouteGroupBuilder showroom, string address, string name, Func<string, Fields, StaffChange> read) where TRequest : notnull => showroom
        .MapPut(address, (string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts) =>
        {
            var id = http.GetRouteValue("id") as string ?? "";
            return id.Length > 0 && !Keys.IsKey(id)
                ? Task.FromResult(Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "id", texts.Say("FieldKey", Keys.Longest)))
                : Requests.AtShowroom(http, showroom, fields => read(id, fields), (floor, change) => Order(grains, floor, change, texts));
        })
        .WithName(name).Accepts<TRequest>("application/json").Produces<StaffAnswer>().ProducesProblems(s_problems);

    private static async Task<IResult> Open(string showroom, HttpContext http, IFloorGrains grains, ApiTexts texts)
    {
        var body = await RequestBody.Read(http.Request, BodyPresence.Required, texts);
        if (body is BodyRead.Faulty fault) return Problems.Of(texts, fault.Status, "bad-input", Problems.WholeBody, fault.Error);

        var fields = new Fields(((BodyRead.Whole)body).Fields, texts);
        var command = new OpenShowroom(Name(fields), fields.Text("timeZone") ?? "", [.. (fields.Keys("groups") ?? []).Select(group => new NamedGroup(new(group), new("", group)))], Requests.Actor);
        if (fields.Errors() is { Count: > 0 } errors) return Problems.BadInput(texts, errors);
        if (!Keys.IsKey(showroom)) return Problems.Of(texts, StatusCodes.Status400BadRequest, "bad-input", "showroom", texts.Say("FieldKey", Keys.Longest));

        return Answer(await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(new(showroom))).Open(command), texts);
    }

    private static async Task<IResult> Order(IFloorGrains grains, Floor floor, StaffChange change, ApiTexts texts) =>
        Answer(await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(floor.Showroom)).ChangeStaff(new(change, Requests.Actor)), texts);

    private static IResult Answer(PlanOutcome outcome, ApiTexts texts) => outcome switch
    {
        PlanOutcome.InForce now => TypedResults.Ok(InWords(now.Plan)),
        PlanOutcome.Refused { Fault: PlanFault.PersonUnknown or PlanFault.GroupUnknown } refused => Refused(refused, StatusCodes.Status404NotFound, texts),
        PlanOutcome.Refused { Fault: PlanFault.AlreadySetUp or PlanFault.GroupInUse } refused => Refused(refused, StatusCodes.Status409Conflict, texts),
        PlanOutcome.Refused refused => Refused(refused, StatusCodes.Status422UnprocessableEntity, texts),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IResult Refused(PlanOutcome.Refused refused, int status, ApiTexts texts) => Problems.Of(texts, status, WireNames.Of(refused.Fault), FieldOf(refused.Fault), texts.Words(refused.Fault));

    private static string FieldOf(PlanFault fault) => fault switch
    {
        PlanFault.UnknownTimeZone => "timeZone",
        PlanFault.NameMissing => "name",
        PlanFault.NoGroup or PlanFault.DuplicateGroup or PlanFault.EmptyDutyCycle or PlanFault.DutyNamesUnknownGroup => "groups",
        PlanFault.PersonUnknown or PlanFault.SupervisorSells => "leader",
        PlanFault.GroupUnknown => "group",
        PlanFault.TerritoryUnknown => "markets",
        PlanFault.MemberIsNoSalesperson => "role",
        _ => "",
    };

    private static BilingualName Name(Fields fields) => fields.Part("name", name => new BilingualName(name.Text("zh") ?? "", name.Text("en") ?? "")) ?? new("", "");

    private static StaffAnswer InWords(ShowroomPlan plan) => new(
        plan.Name, plan.TimeZone,
        [.. plan.People.Select(person => new StaffPerson(person.Id, person.Name, person.Role, person.Territories ?? [], plan.Groups.FirstOrDefault(group => group.Members.Contains(person.Id))?.Id))],
        [.. plan.Groups.Select(group => new StaffGroup(group.Id, group.Name, group.Supervisor, group.Members, group.Takes?.WalkIns ?? true, group.Takes?.Calls ?? true, group.Takes?.Complaints ?? false))],
        plan.Duty.Cycle, plan.Territories ?? []);
}

/// <summary>A showroom that opens. <paramref name="TimeZone"/>: an IANA name. <paramref name="Groups"/>: the ids of its duty groups in the order of their days.</summary>
public sealed record OpenShowroomRequest(BilingualName Name, string TimeZone, IReadOnlyList<string> Groups);

/// <summary>Somebody of the showroom; one of the two scripts of the name is enough.</summary>
public sealed record PersonRequest(BilingualName Name, Role Role, IReadOnlyList<string>? Markets = null);

/// <summary>A place in a line, counted from 1.</summary>
public sealed record PlaceRequest(string? Group = null, int? Place = null);

/// <summary>A group.</summary>
public sealed record GroupRequest(BilingualName Name, string? Leader = null, bool? WalkIns = null, bool? Calls = null, bool? Complaints = null);

/// <summary>The groups in the order of their days.</summary>
public sealed record CycleRequest(IReadOnlyList<string> Groups);

/// <summary>A market.</summary>
public sealed record MarketRequest(BilingualName Name);

/// <summary>Everybody and everything that a showroom is made of.</summary>
public sealed record StaffAnswer(BilingualName Name, string TimeZone, IReadOnlyList<StaffPerson> People, IReadOnlyList<StaffGroup> Groups, ImmutableArray<GroupId> Cycle, ImmutableArray<Territory> Markets);

/// <summary>Somebody, and the group in whose line he stands.</summary>
public sealed record StaffPerson(SalespersonId Id, BilingualName Name, Role Role, ImmutableArray<TerritoryId> Markets, GroupId? Group);

/// <summary>A group: its line in order, and which new visitors it takes (ROT-14).</summary>
public sealed record StaffGroup(GroupId Id, BilingualName Name, SalespersonId? Leader, ImmutableArray<SalespersonId> Line, bool WalkIns, bool Calls, bool Complaints);
