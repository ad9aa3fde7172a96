using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;

// The sandbox as a server, to try a runbook without a tenant:
//   dotnet run --project src/FeishuHire.SandboxServer -- [port [latency[-longest latency]]] [--no-limit] [--generated]
var arguments = Arguments.Parse(args);
await using var server = await SandboxServer.StartAsync(
    new SandboxOptions { EnforceLimits = !arguments.NoLimit, Data = arguments.Generated ? new GeneratedData() : SampleData.Create() },
    arguments.Port,
    arguments.Latency.Shortest,
    longestLatency: arguments.Latency.Longest,
    keepLog: !arguments.Generated);

Console.WriteLine(new ServerAddress(server.Endpoint.ToString(), server.Options.AppId, server.Options.AppSecret));
Console.WriteLine($"Talents such as {SampleData.DocumentedTalentId}{(arguments.Generated ? " and bench-45-1" : "")}. Ctrl+C ends it.");
await server.WaitForShutdownAsync();
