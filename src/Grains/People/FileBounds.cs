using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.People;

/// <summary>Which showroom a customer's file belongs to (SEC-01, X-21): several share one archive, where everybody may find that somebody exists and whose he is, but not everybody's file is open to all of them. Pure.</summary>
public static class FileBounds
{
    /// <summary>Whether the file is this showroom's: one of its people owns, reported, looks after or may speak to him; or <paramref name="wasThere"/>, he was received or announced there; or he is nobody's anywhere, as the company's pool is.</summary>
    public static bool IsOf(CustomerFile file, ShowroomPlan plan, WasThere wasThere)
    {
        if (!file.Exists || wasThere == WasThere.Yes) return true;

        SalespersonId[] his = [.. Those(file).Distinct()];
        return his.Length == 0 || his.Any(rep => plan.People.Any(person => person.Id == rep));
    }

    // A report that was refused binds nobody any more.
    private static IEnumerable<SalespersonId> Those(CustomerFile file)
    {
        if (file.Owner is { } owner) yield return owner;
        if (file.Care is not { } care) yield break;

        if (care.Claim is { Status: not ClaimStatus.Rejected } claim) yield return claim.Rep;
        if (care.KeyAccount is { } keyAccount) yield return keyAccount;
        foreach (var consent in care.Consents ?? []) yield return consent.To;
    }
}

/// <summary>Whether a showroom has a visit of a customer on record.</summary>
public enum WasThere { No = 1, Yes = 2 }
