using SalesFloor.Customers;
using SalesFloor.Showrooms;
using SalesFloor.Silo.ReadSide;

namespace SalesFloor.Silo.People;

/// <summary>Asks what the matrix cannot know: whether a customer's file is of a showroom in which somebody may see customers.</summary>
internal sealed class CustomerGate(IGrainFactory grains, CustomerVisits visits)
{
    // A showroom that cannot be: whoever reaches it reaches all.
    private static readonly ShowroomId s_nowhere = new("");

    /// <summary>Whether <paramref name="who"/> may come near this customer with <paramref name="action"/>; <paramref name="showroom"/> is the one he named, null where he named none.</summary>
    public async Task<bool> LetsThrough(SignedIn who, FloorAction action, CustomerId customer, ShowroomId? showroom)
    {
        if (action is not (FloorAction.SeeCustomers or FloorAction.WorkOnCustomers)) return true;
        if (who is not SignedIn.Person person) return false;
        if (Permissions.May(who, action, new(s_nowhere))) return true; // everywhere is everywhere

        var file = await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).File();
        foreach (var here in showroom is { } named ? [named] : person.Roles.Select(grant => grant.Showroom).Distinct().Where(one => Permissions.MayAtAll(who, action, one)))
        {
            if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(here)).Plan() is not { } plan) continue;
            if (FileBounds.IsOf(file, plan, WasThere.No) || FileBounds.IsOf(file, plan, await visits.At(here, customer))) return true;
        }

        return false;
    }
}
