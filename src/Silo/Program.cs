using SalesFloor.Silo.Replay;

if (args is ["replay", .. var rest]) return await ReplayCommand.Run(rest, Console.Out, Console.Error);
var builder = WebApplication.CreateBuilder(args);
builder.Build().Run();
return 0;
