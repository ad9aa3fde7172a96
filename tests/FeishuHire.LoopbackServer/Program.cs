using System.Globalization;
using FeishuHire.LoopbackServer;
using FeishuHire.Sandbox.Data;

// The sandbox as a server of its own, for whoever wants to try a runbook without a tenant:
//   dotnet run --project tests/FeishuHire.LoopbackServer -- [port [latency in ms]]
var port = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 0;
var latency = TimeSpan.FromMilliseconds(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0);
await using var server = await SandboxServer.StartAsync(port: port, latency: latency);

Console.WriteLine($"Listening on {server.Endpoint}");
Console.WriteLine($"App ID {server.Options.AppId}, App Secret {server.Options.AppSecret}");
Console.WriteLine($"Talents such as {SampleData.DocumentedTalentId}. Ctrl+C ends it.");
await server.WaitForShutdownAsync();
