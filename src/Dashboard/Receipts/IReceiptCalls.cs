using System.Collections.Immutable;
using SalesFloor.Assignment;

namespace SalesFloor.Dashboard.Receipts;

/// <summary>Reads why visits went where they went.</summary>
public interface IReceiptCalls
{
    /// <summary>The decisions about a visit, first to last.</summary>
    Task<ImmutableArray<Receipt>> Receipts(ShowroomId showroom, VisitId visit);
}
