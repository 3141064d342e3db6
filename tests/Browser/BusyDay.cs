using System.Text.Json;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests;

/// <summary>A day with something of everything on it, as other programs report it: visitors in every state, calls, compensations, disputes, overrides, a change of rules, work and checklist.</summary>
public sealed class BusyDay(Showroom hall, FloorProgram program)
{
    /// <summary>What people typed: it is nobody's translation.</summary>
    public static readonly string[] Typed =
        ["何先生", "罗女士", "高先生", "林女士", "郭先生", "唐先生", "许女士", "邓先生", "访客", "同行踩盘，只问了价格", "他询问了价格", "门口常要等", "两条线并开", "客人指名", "回访上周的客户", "展车擦亮", "沙发三件套 蓝色", "我上个月接待过他"];

    private string? _firstOwner;
    private string _known = "";

    /// <summary>Plays it, with so many who wait at the end.</summary>
    public async Task Play(int waiting)
    {
        await Rules();
        await WhatIsOver();
        await Disputes();
        await Compensations();
        await BesideTheRule();
        await Frame();
        await Calls();
        await Open(waiting);
    }

    private async Task Rules()
    {
        await Propose(new { proposal = Guid.CreateVersion7(), by = hall.Of(Role.Manager), why = "门口常要等", walkInOfferSeconds = 290 }, approved: true);
        await Propose(new { proposal = Guid.CreateVersion7(), by = hall.Of(Role.Manager), why = "两条线并开", oneRotation = false, callStrategy = "longest-idle", from = TimeProvider.System.GetUtcNow().AddDays(2) }, approved: true);
        await Propose(new { proposal = Guid.CreateVersion7(), by = hall.Of(Role.Supervisor), why = "门口常要等", strategy = "fewest-new-today", sharesOnBreak = false }, approved: false);
    }

    private async Task Propose(object proposal, bool approved)
    {
        var pending = (await hall.Order("rules/proposals", proposal)).GetProperty("pending").GetProperty("proposal").GetString();
        if (approved) await hall.Order($"rules/proposals/{pending}/approve", new { by = hall.Of(Role.Director) });
    }

    private async Task WhatIsOver()
    {
        _known = program.Phone();
        _firstOwner = await Served(new { phone = _known, name = "何先生" }, "deposit");
        foreach (var (name, outcome) in new[] { ("罗女士", "appointment"), ("高先生", "follow-up"), ("林女士", "appointment"), ("郭先生", "not-interested"), ("唐先生", "deposit") })
            await Served(new { phone = program.Phone(), name }, outcome);
    }

    private async Task Disputes()
    {
        var other = hall.Reps.First(rep => rep.Id.Value != _firstOwner).Id.Value;
        var named = Guid.CreateVersion7();
        await Served(new { phone = _known, says = "names-rep", namedRep = other }, "follow-up", named);
        await About(named, "dispute", new { claimant = other, note = "我上个月接待过他", showroom = hall.Id });
        var anonymous = Guid.CreateVersion7();
        await Arrived(new { }, anonymous);
        await hall.Accept(anonymous);
        await About(anonymous, "finish", new { showroom = hall.Id, outcome = "follow-up", source = "online", phone = _known });
        await About(named, "dispute/rule", new { @for = _firstOwner, by = hall.Of(Role.Manager), why = "客人指名", showroom = hall.Id });
    }

    private async Task Compensations()
    {
        await Reported("no-genuine-customer");
        await Certified(await Reported("market-research"));
        var refused = await Reported("wrong-number");
        await Rule(refused, "rejected", Role.Manager, "他询问了价格");
        var granted = await Reported("market-research");
        await Certified(granted);
        await Rule(granted, "approved", Role.Director, null);
        await hall.Ask(HttpMethod.Put, $"/api/showrooms/{hall.Id}/approvers/{hall.Of(Role.Director)}/away", new { from = Day(1), until = Day(3), by = hall.Of(Role.Assistant) });
    }

    private async Task<Guid> Reported(string cause)
    {
        var visit = Guid.CreateVersion7();
        await Served(new { }, "market-research", visit);
        await hall.Order("compensations", new { visit, cause, note = "同行踩盘，只问了价格" });
        return visit;
    }

    private async Task Certified(Guid visit)
    {
        foreach (var by in new[] { "rep", "visitor" }) await About(visit, "compensation/certify", new { by, showroom = hall.Id });
    }

    private Task Rule(Guid visit, string ruling, Role by, string? why) => About(visit, "compensation/rule", new { ruling, by = hall.Of(by), why, showroom = hall.Id });

    private async Task BesideTheRule()
    {
        var visit = Guid.CreateVersion7();
        var offered = await Arrived(new { name = "许女士" }, visit);
        await About(visit, "override", new { rep = hall.Reps.First(rep => rep.Id.Value != offered).Id.Value, reason = "other", note = "客人指名", showroom = hall.Id });
        await hall.Accept(visit);
        await hall.Finish(visit);
        var undone = Guid.CreateVersion7();
        await Arrived(new { }, undone);
        await About(undone, "undo", new { showroom = hall.Id });
        await About(undone, "leave", new { showroom = hall.Id });
    }

    private async Task Frame()
    {
        foreach (var item in new[] { "lines", "call-register", "tea" }) await hall.Order("day/checklist", new { item, by = hall.Of(Role.Secretary) });
        var mine = Guid.CreateVersion7();
        await hall.Order("day/work", new { work = mine, day = Day(0), text = "回访上周的客户", by = hall.Of(Role.Manager), @for = hall.Reps[0].Id.Value });
        await hall.Order("day/work", new { work = Guid.CreateVersion7(), day = Day(0), text = "展车擦亮", by = hall.Of(Role.Manager) });
        await hall.Order("day/work/tick", new { work = mine, by = hall.Reps[0].Id.Value });
    }

    private async Task Calls()
    {
        var (ended, ordering) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await hall.Order("calls", new { call = ended, line = 1 });
        await About(ended, "call/end", new { noContact = "hung-up", showroom = hall.Id });
        await hall.Order("calls", new { call = ordering, line = 2 });
        await About(ordering, "call/note", new { phone = program.Phone(), name = "邓先生", invited = true, appointment = TimeProvider.System.GetUtcNow().AddMinutes(20), with = hall.Reps[0].Id.Value, wanted = "沙发三件套 蓝色", showroom = hall.Id });
        await hall.Order("calls", new { call = Guid.CreateVersion7(), line = 4 });
    }

    private async Task Open(int waiting)
    {
        for (var at = 0; at < 2; at++)
        {
            var visit = Guid.CreateVersion7();
            await Arrived(new { phone = program.Phone(), name = "许女士", channel = at == 0 ? "walk-in" : "call" }, visit);
            await hall.Accept(visit);
        }
        await hall.Ask(HttpMethod.Put, $"/api/showrooms/{hall.Id}/reps/{hall.Reps[4].Id}/presence", new { presence = "break" });
        for (var waits = 0; waits < waiting;)
        {
            var answer = await Arrive(new { phone = program.Phone(), name = "访客" + waits }, Guid.CreateVersion7());
            if (answer.GetProperty("status").GetString() == "waiting") waits++;
        }
    }

    // Received by whose turn it is, and over; the answer is who that was.
    private async Task<string> Served(object visitor, string outcome, Guid? visit = null)
    {
        var id = visit ?? Guid.CreateVersion7();
        var rep = await Arrived(visitor, id);
        await hall.Accept(id);
        await hall.Finish(id, outcome);
        return rep;
    }

    private async Task<string> Arrived(object visitor, Guid visit) => (await Arrive(visitor, visit)).GetProperty("rep").GetProperty("id").GetString()!;

    private Task<JsonElement> Arrive(object visitor, Guid visit)
    {
        var fields = JsonSerializer.SerializeToNode(visitor)!.AsObject();
        fields["visit"] = visit;
        fields["channel"] ??= "walk-in";
        fields["says"] ??= "first-time";
        return hall.Order("arrivals", fields);
    }

    private Task<JsonElement> About(Guid visit, string path, object body) => hall.Ask(HttpMethod.Post, $"/api/visits/{visit}/{path}", body);

    private static string Day(int ahead) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).DateTime).AddDays(ahead).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
