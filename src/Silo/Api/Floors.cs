using SalesFloor.FrontDesk;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.Api;

/// <summary>Finds the showroom that a request means, with its desk and its plan.</summary>
public sealed class Floors(IFloorGrains grains, FloorSettings settings)
{
    /// <summary>The showroom with this id (the configured one where null), or null where it was never set up.</summary>
    public async Task<Floor?> Find(string? showroom)
    {
        if (showroom is not null && !Keys.IsKey(showroom)) return null;

        var id = showroom is null ? settings.Showroom : new ShowroomId(showroom);
        var plan = await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(id)).Plan();
        return plan is null ? null : new Floor(id, plan, grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(id)));
    }
}

/// <summary>One showroom that a request is about.</summary>
public sealed record Floor(ShowroomId Showroom, ShowroomPlan Plan, IFrontDeskGrain Desk)
{
    /// <summary>A person with the name of the caller's language; a person who left the plan keeps his id as his name.</summary>
    public PersonAnswer? Person(SalespersonId? id, ApiTexts texts)
    {
        if (id is not { } person) return null;

        var known = Plan.People.FirstOrDefault(one => one.Id == person);
        return new PersonAnswer(person, known is null ? person.Value : texts.Name(known.Name));
    }
}

/// <summary>Somebody of the showroom.</summary>
public sealed record PersonAnswer(SalespersonId Id, string Name);
