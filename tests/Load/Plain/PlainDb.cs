using Microsoft.EntityFrameworkCore;

namespace SalesFloor.Tests.Load.Plain;

internal enum VisitState { Waiting = 1, Offered = 2, Received = 3, Finished = 4, Left = 5 }

/// <summary>A duty group; whoever decides about its members holds its row.</summary>
internal sealed class Group
{
    public int Id { get; set; }
    public int Showroom { get; set; }
    public bool OnDuty { get; set; }
}

internal sealed class Rep
{
    public int Id { get; set; }
    public int GroupId { get; set; }
    public int Place { get; set; }
    public bool OnFloor { get; set; }
    public long Owed { get; set; }
    public int Received { get; set; }
    public DateTimeOffset? LastTurnAt { get; set; }
}

internal sealed class Customer
{
    public Guid Id { get; set; }
    public string? Name { get; set; }
    public int? OwnerId { get; set; }
    public DateTimeOffset? OwnedSince { get; set; }
    public DateTimeOffset? MaintainedAt { get; set; }
    public string? Source { get; set; }
}

internal sealed class Phone
{
    public string Number { get; set; } = "";
    public Guid CustomerId { get; set; }
}

internal sealed class Visit
{
    public Guid Id { get; set; }
    public int Showroom { get; set; }
    public bool Calls { get; set; }
    public VisitState State { get; set; }
    public Guid? CustomerId { get; set; }
    public string? Phone { get; set; }
    public string? Name { get; set; }
    public int? RepId { get; set; }
    public bool IsNew { get; set; }
    public DateTimeOffset ArrivedAt { get; set; }
    public DateTimeOffset? ReceivedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public string? Outcome { get; set; }
}

/// <summary>A turn that somebody paid.</summary>
internal sealed class Turn
{
    public Guid VisitId { get; set; }
    public int GroupId { get; set; }
    public int RepId { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>Why a visit went where it went, as JSON.</summary>
internal sealed class Receipt
{
    public Guid VisitId { get; set; }
    public DateTimeOffset At { get; set; }
    public string Body { get; set; } = "";
}

/// <summary>The floor as an ordinary application would keep it: a row for each thing, changed in place.</summary>
internal sealed class PlainDb(DbContextOptions<PlainDb> options) : DbContext(options)
{
    public DbSet<Group> Groups => Set<Group>();
    public DbSet<Rep> Reps => Set<Rep>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Phone> Phones => Set<Phone>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<Turn> Turns => Set<Turn>();
    public DbSet<Receipt> Receipts => Set<Receipt>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Group>(group =>
        {
            group.ToTable("groups").Property(g => g.Id).ValueGeneratedNever();
            group.HasIndex(g => g.Showroom);
        });
        modelBuilder.Entity<Rep>(rep =>
        {
            rep.ToTable("reps").Property(r => r.Id).ValueGeneratedNever();
            rep.HasIndex(r => r.GroupId);
        });
        modelBuilder.Entity<Customer>().ToTable("customers").Property(c => c.Id).ValueGeneratedNever();
        modelBuilder.Entity<Phone>().ToTable("phones").HasKey(p => p.Number);
        modelBuilder.Entity<Visit>(visit =>
        {
            visit.ToTable("visits").Property(v => v.Id).ValueGeneratedNever();
            visit.HasIndex(v => v.Showroom).HasFilter("\"State\" <= 3"); // the open ones
            visit.HasIndex(v => v.RepId).IsUnique().HasFilter("\"State\" <= 3"); // a rep has one visitor
            visit.HasIndex(v => v.CustomerId);
        });
        modelBuilder.Entity<Turn>().ToTable("turns").HasKey(t => t.VisitId);
        modelBuilder.Entity<Receipt>(receipt =>
        {
            receipt.ToTable("receipts").HasKey(r => r.VisitId);
            receipt.Property(r => r.Body).HasColumnType("jsonb");
        });
    }
}
