using System.Text.Json;
using SalesFloor.Tests.Load;

var measured = args is [var what, ..]
    ? what switch
    {
        "calls" => await Calls.Run(),
        "writes" => await Writes.Run(),
        _ => throw new ArgumentException($"There is no measurement '{what}'."),
    }
    : throw new ArgumentException("Say what to measure: calls, writes.");

await using var output = Console.OpenStandardOutput();
await JsonSerializer.SerializeAsync(output, measured, measured.GetType(), JsonSerializerOptions.Web);
output.WriteByte((byte)'\n');
return 0;
