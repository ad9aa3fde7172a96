using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ExportFeishuApplicationReport;

/// <summary>A test of reports: it has the applications of a talent in <c>$applications</c>, and a folder of its own.</summary>
public abstract class ReportTest : CmdletTest
{
    private protected const int Total = 47;

    /// <summary>The folder, which is empty, where a test does not put something there.</summary>
    private protected string Folder { get; } = Directory.CreateTempSubdirectory("FeishuHire.Report.").FullName;

    /// <summary>A report in the folder, which is not there yet.</summary>
    private protected string FilePath => Path.Combine(Folder, "report.html");

    /// <summary>The ids of the applications.</summary>
    private protected IReadOnlyList<string> Ids { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Shell.ConnectAsync(Server);
        var read = (await Shell.InvokeAsync("$file = $args[1]; $applications = Get-FeishuExternalApplication $args[0] -All; $applications", Many, FilePath))
            .WithoutErrors();
        Ids = [.. read.Values("Id").Cast<string>()];
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The names of what is in the folder.</summary>
    private protected IEnumerable<string?> Names() =>
        Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    /// <summary>What a report holds.</summary>
    private protected sealed class Report
    {
        public Report(string path)
        {
            Html = File.ReadAllText(path);
            Language = Find("<html lang=\"([^\"]*)\"");
            Title = WebUtility.HtmlDecode(Find("<h1>(.*?)</h1>"));
            Total = Find("<dl class=\"tiles\">\\s*<div><dt>[^<]*</dt><dd>(\\d+)");
            using var data = JsonDocument.Parse(Find("<script type=\"application/json\" id=\"data\">(.*?)</script>"));
            Ids = [.. data.RootElement[0].GetProperty("values").EnumerateArray().Select(value => value.GetString()!)];
            var jobs = data.RootElement[2];
            Jobs = [.. jobs.GetProperty("values").EnumerateArray().Select(value => jobs.GetProperty("words")[value.GetInt32()].GetString()!)];
        }

        public string Html { get; }

        /// <summary>The page without its foot, where the minute is in which it was made.</summary>
        public string HtmlWithoutTime => Regex.Replace(Html, "<footer>.*?</footer>", "", RegexOptions.Singleline);

        public string Language { get; }

        public string Title { get; }

        public string Total { get; }

        public IReadOnlyList<string> Ids { get; }

        public IReadOnlyList<string> Jobs { get; }

        private string Find(string pattern)
        {
            var match = Regex.Match(Html, pattern, RegexOptions.Singleline);
            Assert.True(match.Success, pattern);
            return match.Groups[1].Value;
        }
    }
}
