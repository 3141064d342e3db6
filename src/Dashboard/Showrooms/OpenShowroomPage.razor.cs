using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>Opens a showroom that is not there yet: a name, a time zone, how many groups. Its people come next.</summary>
public sealed partial class OpenShowroomPage
{
    private const int MostGroups = 6;

    private static readonly string[] s_zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private string _zh = "", _en = "", _zone = "Asia/Shanghai";
    private int _groups = 2;
    private bool _busy;
    private Sentence? _said;

    /// <summary>The plan.</summary>
    [Inject]
    public required IStaffCalls Calls { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<OpenShowroomPage> Log { get; init; }

    private async Task Submit()
    {
        if (_busy) return;

        (_busy, _said) = (true, null);
        try
        {
            var groups = Enumerable.Range(0, _groups).Select(at => (char)('a' + at)).Select(letter => new NamedGroup(new($"group-{letter}"), new($"{char.ToUpperInvariant(letter)}组", $"Group {char.ToUpperInvariant(letter)}")));
            switch (await Calls.Open(Showroom, new(new(_zh.Trim(), _en.Trim()), _zone.Trim(), [.. groups], StaffCalls.Actor)))
            {
                case PlanOutcome.InForce: Navigation.NavigateTo("/manage/staff?showroom=" + Uri.EscapeDataString(Showroom.Value)); break;
                case PlanOutcome.Refused refused: _said = W.Of(refused); break;
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotAnswered(Log, failure, Showroom);
            _said = new(Tone.Wrong, W[failure is NotPermittedException ? "Door.NotPermitted" : "Call.Failed"]);
        }
        finally
        {
            _busy = false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom} could not be opened")]
    private static partial void LogNotAnswered(ILogger log, Exception failure, ShowroomId showroom);
}
