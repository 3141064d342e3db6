using System.Globalization;
using SalesFloor.Tests.BankCalls;

if (args.Length is not (2 or 3))
{
    await Console.Error.WriteLineAsync("BankCalls IN.csv OUT.jsonl [GROUPS]   (GROUPS: how many duty groups the servers are dealt into; default 2)");
    return 2;
}

var groups = args.Length == 3 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 2;
var calls = BankCall.Read(args[0]).ToArray();
await File.WriteAllLinesAsync(args[1], Recording.Lines(calls, groups));
await Console.Error.WriteLineAsync($"{calls.Length} calls, each one arrival, in {args[1]}");
return 0;
