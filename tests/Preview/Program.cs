using SalesFloor.Preview;

await PreviewHost.Build(args is [var address] ? address : "http://127.0.0.1:5180").RunAsync();
