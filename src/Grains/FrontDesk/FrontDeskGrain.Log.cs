namespace SalesFloor.FrontDesk;

internal sealed partial class FrontDeskGrain
{
    [LoggerMessage(LogLevel.Information, "Showroom {Showroom}: the desk is awake, {Open} visits are open")]
    private partial void LogAwake(ShowroomId showroom, int open);

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the time could not be judged, it is tried again")]
    private partial void LogJudgeFailed(ShowroomId showroom, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}, visit {Visit}: its turn is still booked after its decision was not stored; it goes back when it can")]
    private partial void LogTurnStillBooked(ShowroomId showroom, VisitId visit, Exception fault);
}
