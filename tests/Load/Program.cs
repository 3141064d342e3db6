using System.Text.Encodings.Web;
using System.Text.Json;
using SalesFloor.Tests.Load;

const string Verbs = "arrivals, plain, boards, figures, search, start, replay FILE, calls, writes";

if (args is not [var what, .. var rest])
{
    await Console.Error.WriteLineAsync($"Say what to measure: {Verbs}. docs/performance.md says what each of them is.");
    return 2;
}

var options = new Options(rest);
var measured = what switch
{
    "arrivals" => await Arrivals.Run(options),
    "plain" => await PlainArrivals.Run(options),
    "boards" => await Boards.Run(options),
    "viewers" => await Viewers.Run(options), // the other process of 'boards'
    "figures" => await MonthOfFigures.Run(options),
    "search" => await Search.Run(options),
    "start" => await Start.Run(options),
    "replay" => await Replays.Run(options),
    "calls" => await Calls.Run(),
    "writes" => await Writes.Run(),
    _ => throw new ArgumentException($"There is no measurement '{what}'. There are: {Verbs}."),
};

// Chinese names as they are: this is read, not put into a page.
var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
await using var output = Console.OpenStandardOutput();
await JsonSerializer.SerializeAsync(output, measured, measured.GetType(), json);
output.WriteByte((byte)'\n');
return 0;
