using System.Data;
using System.Globalization;
using SalesFloor.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Ledger;

/// <summary>One entry as it lies in the ledger. <see cref="Position"/> is where a reader goes on; <see cref="Number"/> counts within the grain.</summary>
/// <param name="AtText">The moment exactly as it was stored, which is what the hash covers.</param>
public sealed record LedgerRow(long Position, string GrainKey, long Number, string AtText, string Kind, string? Subject, string Actor, string Body, string Hash)
{
    public DateTimeOffset At => DateTimeOffset.ParseExact(AtText, LedgerHash.AtFormat, CultureInfo.InvariantCulture);

    // The order of the columns in every statement that reads the ledger.
    internal static LedgerRow From(IDataRecord row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.Text(5), row.GetString(6), row.GetString(7), row.GetString(8));
}
