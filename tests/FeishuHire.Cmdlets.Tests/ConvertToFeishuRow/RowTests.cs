using System.Globalization;
using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.ConvertToFeishuRow;

/// <summary>The rows that are made of records, of objects of any call, and of other input.</summary>
public sealed class RowTests : ConnectedTest
{
    private const string Records = """
        $apps = Get-FeishuExternalApplication $args[0] -All
        @{
            ExternalApplication = $apps
            Talent = Get-FeishuTalent 3>$null
            FoundTalent = Find-FeishuTalent -Mobile 13800000001
            Job = Get-FeishuJob 3>$null
            ExternalInterview = $apps | Get-FeishuExternalInterview -All
            ExternalBackgroundCheck = $apps | Get-FeishuExternalBackgroundCheck -All
            ExternalOffer = $apps | Get-FeishuExternalOffer -All
            HireApi = Find-FeishuHireApi offer
            FeishuHireSession = Get-FeishuHireSession
        }
        """;

    [Fact]
    public async Task Every_type_of_record_has_all_its_properties_in_their_order_as_values_that_any_program_takes()
    {
        // The session of the other tests gives up at the first throttle, and this one sends many requests.
        await Shell.ConnectAsync(Server);
        var records = (System.Collections.Hashtable)(await Shell.InvokeAsync(Records, Many)).WithoutErrors().Objects.Single()!;

        foreach (System.Collections.DictionaryEntry kind in records)
        {
            var sources = LanguagePrimitives.ConvertTo<object[]>(kind.Value);
            var rows = (await Shell.InvokeAsync("$args[0] | ConvertTo-FeishuRow", (object)sources)).WithoutErrors().Output;

            Assert.Equal(sources.Length, rows.Count);
            var properties = PSObject.AsPSObject(sources[0]).Properties.Select(property => property.Name);
            Assert.All(rows, row =>
            {
                Assert.IsType<PSCustomObject>(row!.BaseObject);
                Assert.Equal(properties, row.Properties.Select(cell => cell.Name));
                Assert.All(row.Properties, cell => Assert.True(cell.Value is null or string or bool or int or long, $"{kind.Key}.{cell.Name}: {cell.Value}"));
            });
        }
    }

    [Fact]
    public async Task Times_have_milliseconds_and_offset_enums_a_name_and_lists_JSON()
    {
        Server.Script.Add(ServerExtensions.Applications, Responses.Json(200, """
            {"code":0,"data":{"items":[{"id":"6989202908470446380","talent_id":"6960663240925956660","job_recruitment_type":2,"delivery_type":9,"create_time":1618500278644}],"has_more":false}}
            """));

        var result = await Shell.InvokeAsync(
            """
            [cultureinfo]::CurrentCulture = 'th-TH'
            Get-FeishuExternalApplication $args[0] | ConvertTo-FeishuRow
            [pscustomobject]@{ a = @('x', 1, $null, $true, [pscustomobject]@{ b = '王"' ; t = [datetime]'2026-01-31T09:30:00.5' }); c = @(); d = @{ e = 6960663240925956459 } } | ConvertTo-FeishuRow
            """, Few);

        var row = result.WithoutErrors().Output[0]!;
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1618500278644).ToLocalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture), row.Properties["CreateTime"].Value);
        Assert.Equal("Campus", row.Properties["JobRecruitmentType"].Value);
        Assert.Equal("9", row.Properties["DeliveryType"].Value);
        Assert.Null(row.Properties["Stage"].Value);
        var nested = result.Output[1]!;
        Assert.Matches("""^\["x",1,null,true,\{"b":"王\\"","t":"2026-01-31T09:30:00\.500[+-]\d\d:\d\d"\}\]$""", (string)nested.Properties["a"].Value);
        Assert.Equal("[]", nested.Properties["c"].Value);
        Assert.Equal("""{"e":"6960663240925956459"}""", nested.Properties["d"].Value);
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("0", 0)]
    [InlineData("999999999999999", 999999999999999)]
    [InlineData("1618500278644", 1618500278644)]
    [InlineData("6960663240925956459", "6960663240925956459")]
    [InlineData("-1", "-1")]
    [InlineData("1.5", "1.5")]
    [InlineData("[decimal]1.25", "1.25")]
    [InlineData("$true", true)]
    [InlineData("$null", null)]
    [InlineData("'=1+1'", "=1+1")]
    [InlineData("[timespan]'1.02:03:04'", "1.02:03:04")]
    [InlineData("[uri]'https://open.feishu.cn/'", "https://open.feishu.cn/")]
    public async Task A_value_means_the_same_under_every_culture(string script, object? cell)
    {
        foreach (var culture in new[] { "en-US", "de-DE", "fa-IR", "sv-SE" })
        {
            var result = await Shell.InvokeAsync($"[cultureinfo]::CurrentCulture = $args[0]; ([pscustomobject]@{{ v = {script} }} | ConvertTo-FeishuRow).v | ForEach-Object {{ , $_ }}", culture);
            Assert.Equal([cell?.ToString()], result.WithoutErrors().Objects.Select(value => value?.ToString()));
        }
    }

    [Fact]
    public async Task Objects_whose_properties_differ_have_the_columns_of_all_of_their_type_in_the_order_of_the_input()
    {
        var result = await Shell.InvokeAsync(
            "[pscustomobject]@{ id = '1'; a = 'x' }, @{ k = 1 }, [pscustomobject]@{ id = '2'; B = 'y' }, [pscustomobject]@{ A = 'z' } | ConvertTo-FeishuRow | ForEach-Object { $_.PSObject.Properties.ForEach{ $_.Name + '=' + $_.Value } -join ',' }");

        Assert.Equal(["id=1,a=x,B=", "k=1", "id=2,a=,B=y", "id=,a=z,B="], result.WithoutErrors().Objects);
    }

    [Fact]
    public async Task Records_come_at_once_and_nothing_is_held_back()
    {
        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All | ConvertTo-FeishuRow | Select-First 1", Many);

        Assert.Single(result.WithoutErrors().Output);
        Assert.Single(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Fact]
    public async Task Calls_that_have_no_cmdlet_make_rows_with_whole_numbers_as_text()
    {
        var result = await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/jobs -All | ConvertTo-FeishuRow");

        var rows = result.WithoutErrors().Output;
        Assert.Single(rows.Select(row => string.Join(',', row!.Properties.Select(cell => cell.Name))).Distinct());
        Assert.StartsWith("{\"", (string)rows[0]!.Properties["department"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_and_numbers_are_errors_that_say_which_and_nothing_of_their_value()
    {
        var result = await Shell.InvokeAsync("'Li Lei', 5, $null, [pscustomobject]@{ a = 1 } | ConvertTo-FeishuRow");

        Assert.Single(result.Output);
        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Equal("InvalidParameter,FeishuHire.Commands.ConvertToFeishuRowCommand", error.FullyQualifiedErrorId));
        Assert.Contains("Row 2 of the input.", result.Errors[1].Exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Li Lei", $"{result.Errors[0].Exception.Message}{result.Errors[0].CategoryInfo}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enums_of_a_job_keep_their_names()
    {
        var result = await Shell.InvokeAsync(
            "[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-FeishuExternalApplication $args[0] -All))) | ConvertTo-FeishuRow", Few);

        Assert.All(result.WithoutErrors().Values("JobRecruitmentType"), name => Assert.Contains(name, new object?[] { "Social", "Campus", null }));
    }
}
