using System.Text;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ConvertToFeishuRow;

/// <summary>Rows of a file that was read in another encoding than it was written in.</summary>
public sealed class EncodingTests : ConnectedTest
{
    /// <summary>Cmdlets, and a column of which they take rows.</summary>
    public static TheoryData<string, string> Takers => new()
    {
        { "Get-FeishuExternalApplication", "人才 ID" },
        { "Get-FeishuTalent", "人才 ID" },
        { "Get-FeishuJob", "职位 ID" },
        { "Get-FeishuExternalInterview", "外部投递 ID" },
        { "Find-FeishuTalent", "邮箱" },
        { "Find-FeishuTalent", "手机号" },
        { "New-FeishuExternalApplication", "人才 ID" },
        { "Set-FeishuExternalApplication", "人才 ID" },
        { "Remove-FeishuExternalApplication -Confirm:$false", "外部投递 ID" },
        { "Compare-FeishuRow @()", "人才 ID" },
    };

    [Theory]
    [MemberData(nameof(Takers))]
    public async Task By_the_names_of_its_columns_the_advice_names_the_encoding_and_nothing_is_sent(string command, string column)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gbk = Encoding.GetEncoding("gbk");
        foreach (var (name, encoding) in new[]
        {
            (Encoding.UTF8.GetString(gbk.GetBytes(column)), "gbk"), (gbk.GetString(Encoding.UTF8.GetBytes(column)), "utf8"),
        })
        {
            var result = await Shell.InvokeAsync($"[pscustomobject]@{{ Nr = '1'; $args[0] = $args[1] }} | {command}", name, Many);

            var error = Assert.Single(result.Errors);
            Assert.StartsWith("InvalidParameter,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains($"Import-Csv -Encoding {encoding}.", error.Advice, StringComparison.Ordinal);
            Assert.Empty(result.Output);
            Assert.DoesNotContain(Server.Requests, request => request.Path.Contains("/hire/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Columns_that_can_be_read_get_the_usual_advice()
    {
        var result = await Shell.InvokeAsync("[pscustomobject]@{ 姓名 = '1'; Größe = '2' } | Get-FeishuTalent");

        Assert.DoesNotContain("Encoding", Assert.Single(result.Errors).Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("New-FeishuExternalApplication")]
    [InlineData("Set-FeishuExternalApplication -Id 6989202908470446380")]
    public async Task A_value_that_lost_characters_is_never_written(string command)
    {
        var result = await Shell.InvokeAsync($"[pscustomobject]@{{ TalentId = $args[0]; JobTitle = $args[1] }} | {command}", Many, "\ufffd\ufffd");

        var error = Assert.Single(result.Errors);
        Assert.Contains("JobTitle", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("-Encoding gbk", error.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain(Server.Requests, request => request.Method is "PUT" || request.Path.EndsWith("external_applications", StringComparison.Ordinal) && request.Method == "POST");
    }

    [Fact]
    public async Task A_column_that_cannot_be_read_is_not_ignored_by_what_writes()
    {
        var result = await Shell.InvokeAsync("[pscustomobject]@{ TalentId = $args[0]; $args[1] = '焊工' } | New-FeishuExternalApplication", Many, "ְλ\ufffd\ufffd");

        Assert.Contains("-Encoding gbk", Assert.Single(result.Errors).Advice, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task A_comparison_warns()
    {
        var result = await Shell.InvokeAsync("Compare-FeishuRow ([pscustomobject]@{ Id = '1'; a = '王' }) ([pscustomobject]@{ Id = '1'; a = $args[0] })", "\ufffd\ufffd");

        Assert.Contains("-Encoding gbk", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_says_so_and_its_records_have_the_advice()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "report.html");

        var result = await Shell.InvokeAsync(
            "[pscustomobject]@{ Id = '1'; JobTitle = $args[1] }, [pscustomobject]@{ $args[1] = 'x' } | Export-FeishuApplicationReport $args[0]", file, "\ufffd\ufffd");

        Assert.Contains("-Encoding gbk", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Contains("-Encoding gbk", Assert.Single(result.Errors).Advice, StringComparison.Ordinal);
    }
}
