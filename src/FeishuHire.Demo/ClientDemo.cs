using System.Diagnostics;
using System.Net;
using System.Text;
using FeishuHire.Authentication;
using FeishuHire.ExternalApplications;
using FeishuHire.Paging;
using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sessions;
using FeishuHire.Transport;

namespace FeishuHire.Demo;

/// <summary>The main job without PowerShell: connect, read all applications of a few talents, show them, write a CSV.</summary>
internal static class ClientDemo
{
    private static readonly string[] Talents = [SampleData.DocumentedTalentId, SampleData.OtherDocumentedTalentId];

    public static async Task RunAsync(string csv)
    {
        Console.OutputEncoding = Encoding.UTF8;
        using var session = await ConnectAsync();
        var watch = Stopwatch.StartNew();
        var applications = await ReadAsync(session);
        watch.Stop();

        Console.WriteLine($"{"Id",-20} {"Created",-11} {"Ended",-11} Stage, job title");
        foreach (var application in applications)
        {
            Console.WriteLine(
                $"{application.Id,-20} {application.CreateTime,-11:yyyy-MM-dd} {application.ModifyTime,-11:yyyy-MM-dd} {application.Stage}, {application.JobTitle}");
        }

        await WriteAsync(csv, applications);
        Console.WriteLine();
        Console.WriteLine(
            $"{applications.Count} applications of {Talents.Length} talents in {watch.Elapsed.TotalSeconds:0.00} s, written to {csv}");
    }

    private static async Task<FeishuHireSession> ConnectAsync()
    {
        var sandbox = new SandboxOptions();
        using var secret = new NetworkCredential("", sandbox.AppSecret).SecurePassword;
        var options = new SessionOptions(new AppCredential(sandbox.AppId, secret))
        {
            Handler = new SandboxHandler(new SandboxTenant(sandbox)),
        };
        return await FeishuHireSession.ConnectAsync(options, NullRequestObserver.Instance, CancellationToken.None);
    }

    private static async Task<List<ExternalApplication>> ReadAsync(FeishuHireSession session)
    {
        var client = new ExternalApplicationClient(session, NullRequestObserver.Instance);
        var applications = new List<ExternalApplication>();
        foreach (var talentId in Talents)
        {
            await foreach (var page in client.ReadAsync(talentId, new ListOptions(All: true), CancellationToken.None))
            {
                applications.AddRange(page.Items);
            }
        }

        return applications;
    }

    private static async Task WriteAsync(string csv, List<ExternalApplication> applications)
    {
        var properties = typeof(ExternalApplication).GetProperties();
        var lines = applications.Select(application => Line(properties.Select(property => $"{property.GetValue(application)}")));
        await File.WriteAllLinesAsync(csv, [Line(properties.Select(property => property.Name)), .. lines], new UTF8Encoding(true));
    }

    private static string Line(IEnumerable<string> cells) =>
        string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
