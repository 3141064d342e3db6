namespace SalesFloor.Silo.Storage;

/// <summary>Where the floor's states and ledger are kept: one file that needs nothing installed, or a PostgreSQL database.</summary>
public abstract record FloorDatabase
{
    private FloorDatabase() { }

    public sealed record Sqlite(string File) : FloorDatabase;

    public sealed record Postgres(string ConnectionString) : FloorDatabase
    {
        // A connection string carries a password; a record would print it into the first log that meets it.
        public override string ToString() => nameof(Postgres);
    }
}

/// <summary>The two dialects in which every statement is kept.</summary>
public enum Engine
{
    Sqlite = 1,
    Postgres = 2,
}
