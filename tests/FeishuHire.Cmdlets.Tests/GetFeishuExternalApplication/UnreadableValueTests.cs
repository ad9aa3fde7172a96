using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalApplication;

/// <summary>Values that cannot be read are empty. One warning counts them by field, however the command ends.</summary>
public sealed class UnreadableValueTests : ConnectedTest
{
    private const string Warning = "Values that could not be read are $null in the output: create_time (2), delivery_type (1).";

    private static readonly object[] Odd =
    [
        new { id = "1", create_time = (object)"soon", stage = "a" },
        new { id = "2", create_time = (object)true, modify_time = "1618500278645 " },
        new { id = "3", delivery_type = "by post" },
    ];

    [Fact]
    public async Task Every_record_comes_and_one_warning_counts_them_by_field_and_quotes_none()
    {
        Server.AddPage(Odd);

        var result = (await Shell.InvokeAsync("Get-FeishuExternalApplication $args -All", Few)).WithoutErrors();

        Assert.Equal(["1", "2", "3"], result.Values("Id"));
        Assert.Equal([null, null, null], result.Values("CreateTime"));
        Assert.Equal(["a", null, null], result.Values("Stage"));
        Assert.Equal([null, DateTimeOffset.FromUnixTimeMilliseconds(1618500278645).LocalDateTime, null], result.Values("ModifyTime"));
        Assert.Equal([Warning], result.Warnings);
    }

    [Fact]
    public async Task The_warning_counts_over_all_talents()
    {
        Server.AddPage(Odd);
        Server.AddPage(Odd, api: $"{ServerExtensions.Applications}?talent_id={Many}");

        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -All", Few, Many);

        Assert.Equal(6, result.WithoutErrors().Output.Count);
        Assert.Contains("create_time (4), delivery_type (2).", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_warning_comes_though_the_pipeline_has_enough()
    {
        Server.AddPage(Odd);

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args -All | Select-First 1", Few);

        Assert.Equal(["1"], result.WithoutErrors().Values("Id"));
        Assert.Equal([Warning], result.Warnings);
    }

    [Fact]
    public async Task The_warning_comes_though_an_error_ends_the_command()
    {
        Server.AddPage(Odd);
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(400, 99991403));

        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -All", Few, Many);

        Assert.Equal("QuotaExhausted,FeishuHire.Commands.GetFeishuExternalApplicationCommand", result.Thrown!.FullyQualifiedErrorId);
        Assert.Equal([Warning], result.Warnings);
    }

    [Fact]
    public async Task The_warning_is_in_Chinese_where_PowerShell_is()
    {
        Server.AddPage(Odd);
        await using var shell = Shell.Open(new ShellOptions { UICulture = "zh-CN" });
        await shell.ConnectAsync(Server, Shell.Impatient);

        var result = await shell.InvokeAsync("Get-FeishuExternalApplication $args -All", Few);

        Assert.Equal(["无法读取的值在输出中为 $null：create_time（2）、delivery_type（1）。"], result.Warnings);
    }

    [Fact]
    public async Task A_record_that_is_none_is_an_error_that_loses_nothing_in_silence()
    {
        Server.AddPage([new { id = "1" }, "2"]);

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args -All", Few);

        Assert.StartsWith("InvalidResponse,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task A_single_talent_is_read_in_the_same_way()
    {
        Server.Script.Add(Few, Responses.Json(200, """{"code":0,"data":{"talent_id":"7","basic_info":{"name":"x","age":"young"}}}"""));

        var result = (await Shell.InvokeAsync("Get-FeishuTalent -TalentId $args", Few)).WithoutErrors();

        Assert.Equal(["x"], result.Values("Name"));
        Assert.EndsWith(": age (1).", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }
}
