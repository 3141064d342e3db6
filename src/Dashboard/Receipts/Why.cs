using Microsoft.Extensions.Logging;
using SalesFloor.Assignment;

namespace SalesFloor.Dashboard.Receipts;

/// <summary>The question "why?" that a page asks about a visit, until it is closed. Used from one circuit only.</summary>
public sealed partial class Why(IReceiptCalls calls, ILogger log)
{
    /// <summary>The visit that is asked about; null while nothing is.</summary>
    public VisitId? Visit { get; private set; }

    /// <summary>Its decisions; null while they are being fetched.</summary>
    public IReadOnlyList<Receipt>? Receipts { get; private set; }

    /// <summary>They could not be fetched.</summary>
    public bool Failed { get; private set; }

    /// <summary>Asks about a visit.</summary>
    public async Task Ask(ShowroomId showroom, VisitId visit)
    {
        (Visit, Receipts, Failed) = (visit, null, false);
        try
        {
            var receipts = await calls.Receipts(showroom, visit);
            if (Visit == visit) Receipts = receipts;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotAnswered(failure, showroom, visit);
            Failed = true;
        }
    }

    /// <summary>The reader has read.</summary>
    public void Close() => Visit = null;

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the receipts of visit {Visit} could not be read")]
    private partial void LogNotAnswered(Exception failure, ShowroomId showroom, VisitId visit);
}
