using System.Collections.Immutable;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.People;

/// <summary>The one place where it is decided whether a call goes through: by the table of actions, the matrix, and whose name it is given in.</summary>
internal sealed class Gate(IGrainFactory grains, CustomerGate customers, CurrentAccess access)
{
    /// <summary>Throws <see cref="NotPermittedException"/> where the call must not go through; else answers in whose name and as what it goes, null where nobody in particular.</summary>
    public async ValueTask<PassedAs?> Pass(System.Reflection.MethodInfo method, string? key, object?[] arguments)
    {
        if (!ActionTable.Knows(method, out var known) || known is not { } action) throw new NotPermittedException(null, NotPermitted.NobodysToDo);

        var who = access.Who;
        if (who is SignedIn.Nobody) throw new NotPermittedException(action, NotPermitted.NotSignedIn);

        var call = CallTarget.Of(key, arguments);
        if (call.By is { } by && by != (who as SignedIn.Person)?.Rep) throw new NotPermittedException(action, NotPermitted.NotYourName);
        if (!Permissions.May(who, action, new(call.Showroom, call.Rep)) && !await MayWithWhatIsOnRecord(who, action, call)) throw new NotPermittedException(action, NotPermitted.NotYourRole);
        if (call.Customer is { } customer && !await customers.LetsThrough(who, action, customer, call.Showroom)) throw new NotPermittedException(action, NotPermitted.NotYourRole);

        return who is SignedIn.Person person ? new(person.Actor, Permissions.RolesIn(person, call.Showroom)) : null;
    }

    // Whose visit it is and which group that rep belongs to is not in the call but on the floor.
    private async Task<bool> MayWithWhatIsOnRecord(SignedIn who, FloorAction action, CallTarget call)
    {
        if (!Permissions.MayAtAll(who, action, call.Showroom)) return false;
        if (call.Showroom is not { } showroom) return false;

        var rep = call.Rep ?? (call.Visit is { } visit ? await RepOf(showroom, visit) : null);
        return rep is { } whose && Permissions.May(who, action, new(showroom, whose, await GroupOf(showroom, whose)));
    }

    private async Task<SalespersonId?> RepOf(ShowroomId showroom, VisitId visit) =>
        (await grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(showroom)).Floor())?.Visits.FirstOrDefault(one => one.Id == visit)?.Rep;

    private async Task<GroupId?> GroupOf(ShowroomId showroom, SalespersonId rep) =>
        (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan())?.Groups.FirstOrDefault(group => group.Members.Contains(rep))?.Id;
}

/// <summary>In whose name a call goes through, and what he is there by his account.</summary>
internal sealed record PassedAs(string Actor, ImmutableArray<Role> Roles);
