using System.Collections.Immutable;

namespace SalesFloor.Showrooms;

/// <summary>Knows which showrooms the company has.</summary>
public interface IShowroomDirectory
{
    /// <summary>Every showroom that ever had a plan, in the order of their ids.</summary>
    Task<ImmutableArray<ShowroomId>> All();
}
