using System.Globalization;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalBackgroundCheck;

/// <summary>The properties of background checks.</summary>
public sealed class BackgroundCheckTests : ConnectedTest
{
    private const string Api = "batch_query";

    private const string Page = """
        {"code":0,"data":{"has_more":false,"items":[
          {"id":"7","external_application_id":"8","date":1618500278644,"name":"背调\u001b[31m","result":"通过",
           "attachment_list":[{"id":"9","name":"a.pdf","size":1024},{"id":"10","name":"b.pdf","size":"huge"}]},
          {"id":"6","external_application_id":"8"}]}}
        """;

    [Fact]
    public async Task Each_field_is_read_and_one_that_is_missing_is_null()
    {
        Server.Script.Add(Api, Responses.Json(200, Page));

        var result = (await Shell.InvokeAsync("""
            Get-FeishuExternalBackgroundCheck 8 | ForEach-Object {
                "$($_.Id)|$($_.ExternalApplicationId)|$($_.Date)|$($_.Name.Length)|$($_.Result)"
                "$($null -eq $_.Attachments)|$($_.Attachments.Id -join ',')|$($_.Attachments.Name -join ',')|$($_.Attachments.Size -join ',')"
            }
            """)).WithoutErrors();

        var time = DateTimeOffset.FromUnixTimeMilliseconds(1618500278644).LocalDateTime.ToString(CultureInfo.InvariantCulture);
        Assert.Equal([$"7|8|{time}|7|通过", "False|9,10|a.pdf,b.pdf|1024,", "6|8||0|", "True|||"], result.Objects);
        Assert.Equal("Values that could not be read are $null in the output: size (1).", Assert.Single(result.Warnings));
    }

    [Fact]
    public async Task The_table_shows_the_result_and_how_many_files_there_are()
    {
        Server.Script.Add(Api, Responses.Json(200, Page));
        Shell.Host.Terminal.Width = 80;

        var table = await Shell.ShowAsync("Get-FeishuExternalBackgroundCheck 8 3>$null");

        Assert.Matches(@"Id +ExternalApplicationId +Date +Name +Result +Files\r?\n", table);
        Assert.Matches(@"7 +8 +2021-04-1\d +背调 \[31m +通过 +2\r?\n", table);
        Assert.Matches(@"6 +8 +0\r?\n", table);
    }
}
