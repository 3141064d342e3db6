using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SalesFloor.Tests.Load.Plain;

/// <summary>The same decision as an ordinary application makes it: one transaction that holds the group's row, tables changed in place, a receipt. No ledger, no history of states, no live board.</summary>
internal sealed class PlainFloor(PooledDbContextFactory<PlainDb> contexts, TimeProvider clock) : IFloorUnderLoad
{
    private const long PerTurn = 720_720;
    private const int Members = 5;

    public static async Task<PlainFloor> SetUp(string connectionString, int desks, TimeProvider clock)
    {
        // Sixteen connections serve PostgreSQL best here, and prepared statements are what any measured application would have.
        var contexts = new PooledDbContextFactory<PlainDb>(new DbContextOptionsBuilder<PlainDb>()
            .UseNpgsql($"{connectionString};Maximum Pool Size=16;Max Auto Prepare=64;Auto Prepare Min Usages=1").Options);
        await using var db = await contexts.CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
        for (var group = 0; group < 2 * desks; group++)
        {
            db.Groups.Add(new() { Id = group, Showroom = group / 2, OnDuty = group % 2 == 0 });
            for (var place = 0; place < Members; place++) db.Reps.Add(new() { Id = group * Members + place, GroupId = group, Place = place, OnFloor = true });
        }

        await db.SaveChangesAsync();
        return new(contexts, clock);
    }

    public async Task<Placed> Arrive(int desk, Visitor visitor)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Visits.AsNoTracking().FirstOrDefaultAsync(v => v.Id == visitor.Visit) is { } before) return new(before.RepId is not null, before.IsNew);

        // Before anybody looks who is free. In the order of their ids, so that two arrivals never hold one each and wait for the other.
        var groups = await db.Groups.FromSql($"""select * from groups where "Showroom" = {desk} order by "Id" for update""").AsNoTracking().ToListAsync();
        var customer = visitor.Phone is null ? null : await db.Phones.Where(p => p.Number == visitor.Phone).Join(db.Customers, p => p.CustomerId, c => c.Id, (_, c) => c).FirstOrDefaultAsync();
        var ids = groups.Select(g => g.Id).ToArray();
        var reps = await db.Reps.Where(r => ids.Contains(r.GroupId)).OrderBy(r => r.Place).ToListAsync();
        var busy = (await db.Visits.Where(v => v.Showroom == desk && v.State <= VisitState.Received && v.RepId != null).Select(v => v.RepId!.Value).ToListAsync()).ToHashSet();

        var placed = Decide(db, desk, visitor, groups, customer, reps, busy);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return placed;
    }

    public async Task Accept(int desk, Visitor visitor)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var visit = await Held(db, visitor);
        if (visit.State != VisitState.Offered) throw new InvalidOperationException($"The visit is {visit.State}.");
        (visit.State, visit.ReceivedAt) = (VisitState.Received, clock.GetUtcNow());
        if (visit.CustomerId is { } id)
        {
            var customer = await db.Customers.SingleAsync(c => c.Id == id);
            if (customer.OwnerId is null) (customer.OwnerId, customer.OwnedSince) = (visit.RepId, visit.ReceivedAt);
            customer.MaintainedAt = visit.ReceivedAt;
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    public async Task Finish(int desk, Visitor visitor, bool isNew)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var visit = await Held(db, visitor);
        if (visit.State != VisitState.Received) throw new InvalidOperationException($"The visit is {visit.State}.");
        (visit.State, visit.FinishedAt, visit.Outcome) = (VisitState.Finished, clock.GetUtcNow(), "follow-up");
        if (visit.CustomerId is { } id && isNew)
        {
            var customer = await db.Customers.SingleAsync(c => c.Id == id);
            (customer.Source, customer.MaintainedAt) = ("passing-by", visit.FinishedAt);
        }

        // Somebody who waited for a free rep would be given his turn here. In this load nobody does; that he is looked for is part of the work.
        await db.Visits.AsNoTracking().AnyAsync(v => v.Showroom == desk && v.State == VisitState.Waiting);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    public async Task Leave(int desk, Visitor visitor)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        (await Held(db, visitor)).State = VisitState.Left;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static Task<Visit> Held(PlainDb db, Visitor visitor) => db.Visits.FromSql($"""select * from visits where "Id" = {visitor.Visit} for update""").SingleAsync();

    private Placed Decide(PlainDb db, int desk, Visitor visitor, List<Group> groups, Customer? customer, List<Rep> reps, HashSet<int> busy)
    {
        var now = clock.GetUtcNow();
        var duty = groups.Single(g => g.OnDuty);
        var owner = reps.FirstOrDefault(r => r.Id == customer?.OwnerId);
        var seen = reps.Where(r => r.GroupId == (owner?.GroupId ?? duty.Id)).ToList();
        var accounts = seen.Select(r => new { r.Id, r.OnFloor, Busy = busy.Contains(r.Id), r.Owed, r.LastTurnAt }).ToArray();
        var turn = seen.Where(r => r.OnFloor && !busy.Contains(r.Id)).OrderByDescending(r => r.Owed).ThenBy(r => r.LastTurnAt ?? DateTimeOffset.MinValue).ThenBy(r => r.Place).FirstOrDefault();
        var rep = owner is { OnFloor: true } && !busy.Contains(owner.Id) ? owner : turn; // his owner, else a stand-in of the owner's group, else whose turn it is
        if (owner is null && turn is not null) Pay(db, visitor, duty, seen, turn, now);
        if (customer is null && visitor.Phone is { } phone) db.Add(customer = Open(db, visitor, phone));

        db.Visits.Add(new()
        {
            Id = visitor.Visit, Showroom = desk, Calls = visitor.Calls, CustomerId = customer?.Id, Phone = visitor.Phone, Name = visitor.Name, ArrivedAt = now,
            RepId = rep?.Id, IsNew = owner is null, State = rep is null ? VisitState.Waiting : VisitState.Offered,
        });
        var after = seen.Select(r => new { r.Id, r.Owed }).ToArray();
        db.Receipts.Add(new() { VisitId = visitor.Visit, At = now, Body = JsonSerializer.Serialize(new { owner = owner?.Id, rep = rep?.Id, accounts, after }) });
        return new(rep is not null, owner is null);
    }

    private static void Pay(PlainDb db, Visitor visitor, Group group, List<Rep> members, Rep taker, DateTimeOffset now)
    {
        var present = members.Where(r => r.OnFloor).ToList();
        foreach (var member in present) member.Owed += PerTurn / present.Count;
        (taker.Owed, taker.Received, taker.LastTurnAt) = (taker.Owed - PerTurn, taker.Received + 1, now);
        db.Turns.Add(new() { VisitId = visitor.Visit, GroupId = group.Id, RepId = taker.Id, At = now });
    }

    private static Customer Open(PlainDb db, Visitor visitor, string phone)
    {
        var customer = new Customer { Id = Guid.CreateVersion7(), Name = visitor.Name };
        db.Phones.Add(new() { Number = phone, CustomerId = customer.Id });
        return customer;
    }
}
