using System.Data;
using System.Globalization;
using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalApplication;

/// <summary>Which input the cmdlet accepts as talent ids, and which it refuses.</summary>
public sealed class InputTests : ConnectedTest
{
    /// <summary>Text that is not a talent id, and the target of the error.</summary>
    public static TheoryData<string, object?> NotTalentIds => new()
    {
        { "empty text", "" },
        { "blanks", "   " },
        { "null", null },
        { "a number that a spreadsheet has rounded", 6.96066324092596E+18 },
        { "an id with a line break", "696066324092\n5956660" },
        { "an id with a further parameter", Few + "&page_size=1" },
        { "a path", "../talents" },
        { "text in Chinese", "张三" },
        { "a number in other digits", "\uFF16\uFF19" },
    };

    [Theory]
    [InlineData("Get-FeishuExternalApplication -TalentId ([long]$args[0])")]
    [InlineData("[pscustomobject]@{ TalentId = $args[0]; Name = 'Li' } | Get-FeishuExternalApplication")]
    [InlineData("[pscustomobject]@{ TALENT_ID = [long]$args[0] } | Get-FeishuExternalApplication")]
    [InlineData("Get-FeishuExternalApplication $args[0] | Select-First 1 | Get-FeishuExternalApplication")]
    public async Task Takes_a_talent_id_as_a_number_from_any_spelling_of_the_column_and_from_a_record(string script)
    {
        var result = await Shell.InvokeAsync(script, Few);

        Assert.Equal(Enumerable.Repeat(Few, 7), result.WithoutErrors().Values("TalentId"));
        Assert.All(Server.Queried("talent_id"), id => Assert.Equal(Few, id));
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication -TalentId $args[0] -PageSize 1")]
    [InlineData("$args[0] | Get-FeishuExternalApplication -PageSize 1")]
    [InlineData("[pscustomobject]@{ TalentId = $args[0] } | Get-FeishuExternalApplication -PageSize 1")]
    [InlineData("$args[0] | ForEach-Object { [pscustomobject]@{ TalentId = $_ } } | Get-FeishuExternalApplication -PageSize 1")]
    public async Task Gives_records_in_the_order_of_the_input_and_each_talent_once(string script)
    {
        string[] ids = [Few, Many, Few, $" {Many}", $"'{Many}"];

        var result = await Shell.InvokeAsync(script, (object)ids);

        Assert.Equal([Few, Many], result.WithoutErrors().Values("TalentId"));
        Assert.Equal([Few, Many], Server.Queried("talent_id"));
    }

    [Theory]
    [InlineData("TalentId")]
    [InlineData("talent_id")]
    public async Task Takes_a_number_from_a_row_of_a_database_with_every_digit(string column)
    {
        using var table = new DataTable();
        table.Locale = CultureInfo.InvariantCulture;
        table.Columns.Add(column, typeof(long));
        table.Rows.Add(long.Parse(Few, CultureInfo.InvariantCulture));
        table.Rows.Add(long.Parse(Many, CultureInfo.InvariantCulture));

        var result = await Shell.InvokeAsync("$args[0].Rows | Get-FeishuExternalApplication -PageSize 1", table);

        Assert.Equal([Few, Many], result.WithoutErrors().Values("TalentId"));
    }

    [Fact]
    public async Task Sends_an_id_as_it_is()
    {
        Server.AddPage([]);

        (await Shell.InvokeAsync("Get-FeishuExternalApplication Ab-1_z")).WithoutErrors();

        Assert.Equal(["Ab-1_z"], Server.Queried("talent_id"));
    }

    [Fact]
    public async Task Gives_nothing_for_a_talent_without_applications()
    {
        Server.AddPage([]);

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);

        Assert.Empty(result.WithoutErrors().Output);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [MemberData(nameof(NotTalentIds))]
    public async Task Refuses_what_is_no_talent_id_and_goes_on(string what, object? value)
    {
        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication", value, Few);

        Assert.Null(result.Thrown);
        var error = Assert.Single(result.Errors);
        Assert.Equal("InvalidParameter,FeishuHire.Commands.GetFeishuExternalApplicationCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Equal(Convert.ToString(value, CultureInfo.InvariantCulture)!.TrimEnd(' '), error.TargetObject);
        Assert.False(string.IsNullOrEmpty(error.ErrorDetails.RecommendedAction), what);
        Assert.Equal(7, result.Output.Count);
        Assert.Equal([Few], Server.Queried("talent_id"));
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication -TalentId '', $args[0], $null, $args[0]", 2, 7)]
    [InlineData("Get-FeishuExternalApplication -TalentId $null", 1, 0)]
    [InlineData("[pscustomobject]@{ TalentId = '' }, [pscustomobject]@{ TalentId = $args[0] } | Get-FeishuExternalApplication", 1, 7)]
    [InlineData("[pscustomobject]@{ TalentId = $null }, [pscustomobject]@{ TalentId = $args[0] } | Get-FeishuExternalApplication", 1, 7)]
    public async Task Refuses_a_blank_id_wherever_it_comes_from(string script, int errors, int records)
    {
        var result = await Shell.InvokeAsync(script, Few);

        Assert.Null(result.Thrown);
        Assert.Equal(errors, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Contains("blank", error.Exception.Message, StringComparison.Ordinal));
        Assert.Equal(records, result.Output.Count);
        Assert.Equal(records / 7, Server.RequestsTo(ServerExtensions.Applications).Count);
    }

    [Theory]
    [InlineData("PageSize", -1)]
    [InlineData("ThrottleLimit", 0)]
    [InlineData("ThrottleLimit", 65)]
    public async Task Refuses_a_number_out_of_bounds_and_sends_nothing(string name, int value)
    {
        var result = await Shell.InvokeAsync($"Get-FeishuExternalApplication {Few} -{name} {value}");

        Assert.Equal(
            "ParameterArgumentValidationError,FeishuHire.Commands.GetFeishuExternalApplicationCommand", result.Thrown?.FullyQualifiedErrorId);
        Assert.Empty(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Theory]
    [InlineData("PageSize", 1)]
    [InlineData("PageSize", 20)]
    [InlineData("ThrottleLimit", 1)]
    [InlineData("ThrottleLimit", 64)]
    public async Task Takes_a_number_at_its_bounds(string name, int value) =>
        Assert.Equal(7, (await Shell.InvokeAsync($"Get-FeishuExternalApplication {Few} -All -{name} {value}")).WithoutErrors().Output.Count);

    [Fact]
    public async Task Has_the_documented_parameters()
    {
        var command = Assert.IsType<CmdletInfo>((await Shell.InvokeAsync("Get-Command Get-FeishuExternalApplication")).Objects.Single());

        Assert.Equal(
            ["All", "PageSize", "PageToken", "Session", "TalentId", "ThrottleLimit"],
            command.Parameters.Keys.Except(Cmdlet.CommonParameters).Order(StringComparer.Ordinal));
        Assert.Equal(["talent_id"], command.Parameters["TalentId"].Aliases);
        Assert.Equal("FeishuHire.ExternalApplication", Assert.Single(command.OutputType).Name);
        var mandatory = Assert.Single(Assert.Single(command.ParameterSets).Parameters, parameter => parameter.IsMandatory);
        Assert.Equal(("TalentId", 0, typeof(string[])), (mandatory.Name, mandatory.Position, mandatory.ParameterType));
    }
}
