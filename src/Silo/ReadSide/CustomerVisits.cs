using Dapper;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

/// <summary>Where a customer was, off the register of visits.</summary>
internal sealed class CustomerVisits(IDbConnectionSource connections)
{
    private readonly string _wasThere = Statements.Read(connections.Engine, "ReadSide", "was_there");

    /// <summary>Whether a visit or call of his at this showroom is on record. May be a moment behind.</summary>
    public async Task<WasThere> At(ShowroomId showroom, CustomerId customer)
    {
        await using var connection = await connections.OpenRead();
        return await connection.ExecuteScalarAsync<long>(_wasThere, new { Showroom = showroom.Value, Customer = customer.Value }) > 0 ? WasThere.Yes : WasThere.No;
    }
}
