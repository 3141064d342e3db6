using Microsoft.AspNetCore.Components;

namespace SalesFloor.Dashboard.People;

/// <summary>Where somebody is signed in; each can be ended alone, or all at once.</summary>
public sealed partial class SessionList
{
    private const int HoursInWords = 48;

    /// <summary>The sessions, the last touched first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SignedInAt> Sessions { get; set; }

    /// <summary>What was changed about how he comes in, the last first.</summary>
    [Parameter]
    public IReadOnlyList<SignInChange> Changes { get; set; } = [];

    private string Ago(TimeSpan untouched) => untouched switch
    {
        { TotalHours: < 2 } => W["Door.MinutesAgo", Math.Max(1, (int)untouched.TotalMinutes)],
        { TotalHours: < HoursInWords } => W["Door.HoursAgo", (int)untouched.TotalHours],
        _ => W["Door.DaysAgo", (int)untouched.TotalDays],
    };

    private string When(TimeSpan ago) => ago switch
    {
        { TotalHours: < 2 } => W["Door.ChangedMinutesAgo", Math.Max(1, (int)ago.TotalMinutes)],
        { TotalHours: < HoursInWords } => W["Door.ChangedHoursAgo", (int)ago.TotalHours],
        _ => W["Door.ChangedDaysAgo", (int)ago.TotalDays],
    };
}

/// <summary>A change of how somebody comes in: how long ago, what, and whether he did it himself.</summary>
public sealed record SignInChange(TimeSpan Ago, string What, bool ByHimself);

/// <summary>A signing-in: where, whether on a telephone of his own, since when nobody touched it, and whether it is this one.</summary>
public sealed record SignedInAt(string Id, string Place, bool Stays, TimeSpan Untouched, bool IsHere);
