using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.CompareFeishuRow;

/// <summary>What two exports differ in.</summary>
public sealed class ComparingTests : ConnectedTest
{
    private const string Shown = " | ForEach-Object { \"$($_.Change) $($_.Id) $($_.Fields -join '; ')\".Trim() }";

    [Fact]
    public async Task Tells_what_is_new_what_has_changed_and_what_is_gone()
    {
        var result = await Shell.InvokeAsync(
            $$"""
            $before = [pscustomobject]@{ Id = '1'; Stage = 'A'; Why = '' }, [pscustomobject]@{ Id = '2'; Stage = 'B'; Why = 'x' }, [pscustomobject]@{ Id = '3'; Stage = 'C'; Why = $null }
            $after = [pscustomobject]@{ Id = '4'; Stage = 'D'; Why = '' }, [pscustomobject]@{ Id = '2'; Stage = 'Offer'; Why = '' }, [pscustomobject]@{ Id = '1'; Stage = 'A'; Why = $null }
            $changes = $after | Compare-FeishuRow $before
            $changes{{Shown}}
            $changes[1].Fields.Property
            $changes[1].Fields[1].Before
            $null -eq $changes[1].Fields[1].After
            $changes.Row.Stage -join ','
            """);

        Assert.Equal(
            ["Added 4", "Changed 2 Stage: 'B' → 'Offer'; Why: 'x' → nothing", "Removed 3", "Stage", "Why", "x", true, "D,Offer,C"],
            result.WithoutErrors().Objects);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("2026-01-31T09:30:00.123+08:00", "2026-01-31T01:30:00.123Z", true)]
    [InlineData("2026-01-31T09:30:00.123+08:00", "2026-01-31T09:30:00.124+08:00", false)]
    [InlineData("True", "TRUE", true)]
    [InlineData("5", "=\"5\"", true)]
    [InlineData("Offer", "offer", false)]
    [InlineData("1/2/2026 9:00:00 AM", "01/02/2026 09:00:00", false)]
    [InlineData("6960663240925956459", "6960663240925956460", false)]
    public async Task Values_are_the_same_if_they_mean_the_same(string before, string after, bool isSame)
    {
        var result = await Shell.InvokeAsync("@(Compare-FeishuRow ([pscustomobject]@{ Id = 1; v = $args[0] }) ([pscustomobject]@{ Id = '1'; v = $args[1] })).Count", before, after);

        Assert.Equal([isSame ? 0 : 1], result.WithoutErrors().Objects);
    }

    [Fact]
    public async Task Compares_a_file_with_what_there_is_now()
    {
        var result = await Shell.InvokeAsync(
            """
            $apps = Get-FeishuExternalApplication $args[0] -All
            $talents = Get-FeishuTalent -Keyword 王 3>$null
            $interviews = $apps | Get-FeishuExternalInterview -All
            $jobs = Get-FeishuJob 3>$null
            foreach ($records in $apps, $talents, $interviews, $jobs) { @(Compare-FeishuRow ($records | ConvertTo-FeishuRow) $records).Count }
            """, Few);

        Assert.Equal([0, 0, 0, 0], result.WithoutErrors().Objects);
    }

    [Theory]
    [InlineData("Id")]
    [InlineData("id")]
    [InlineData("TalentId")]
    [InlineData("talent_id")]
    [InlineData("人才 ID")]
    [InlineData("职位 ID")]
    public async Task Finds_the_column_of_the_ids(string column)
    {
        var result = await Shell.InvokeAsync($"Compare-FeishuRow ([pscustomobject]@{{ x = 1; $args[0] = '7' }}) ([pscustomobject]@{{ x = 2; $args[0] = ' 7 ' }}) 3>$null{Shown}", column);

        Assert.StartsWith("Changed 7 x: '1' → '2'", (string?)result.WithoutErrors().Objects.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_property_that_is_named_even_if_its_values_are_no_ids()
    {
        var result = await Shell.InvokeAsync($"$a = Find-FeishuHireApi offer; $b = $a | ConvertTo-FeishuRow; $b[0].Limit = '1/s'; Compare-FeishuRow $a $b -IdProperty DocumentationUri{Shown}");

        Assert.Matches("^Changed https://.* Limit: '.*' → '1/s'$", (string?)result.WithoutErrors().Objects.Single());
    }

    [Fact]
    public async Task Nothing_may_be_on_either_side()
    {
        var result = await Shell.InvokeAsync(
            $"$row = [pscustomobject]@{{ Id = '1' }}; Compare-FeishuRow @() $row{Shown}; Compare-FeishuRow $null $row{Shown}; Compare-FeishuRow $row @(){Shown}; Compare-FeishuRow $row $null{Shown}; @() | Compare-FeishuRow $row{Shown}; Compare-FeishuRow @() @()");

        Assert.Equal(["Added 1", "Added 1", "Removed 1", "Removed 1", "Removed 1"], result.WithoutErrors().Objects);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task Rows_that_cannot_be_told_apart_are_errors_and_the_others_are_compared()
    {
        var result = await Shell.InvokeAsync(
            $$"""
            $before = [pscustomobject]@{ Id = '1'; a = 'x' }, [pscustomobject]@{ Id = '1'; a = 'x' }, [pscustomobject]@{ Id = '1'; a = 'y' }, [pscustomobject]@{ Id = ''; a = 'x' }
            $after = [pscustomobject]@{ Id = '6.96066E+18'; a = 'x' }, [pscustomobject]@{ Name = 'Li Lei' }, [pscustomobject]@{ Id = '1'; a = 'z' }
            Compare-FeishuRow $before $after 3>$null{{Shown}}
            """);

        Assert.Equal(["Changed 1 a: 'x' → 'z'"], result.Objects);
        Assert.Equal(4, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Equal("InvalidParameter,FeishuHire.Commands.CompareFeishuRowCommand", error.FullyQualifiedErrorId));
        Assert.Contains("Row 3 of the input.", result.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Contains("rounded", result.Errors[2].Exception.Message, StringComparison.Ordinal);
        Assert.Contains("'Name'", result.Errors[3].Exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Li Lei", string.Concat(result.Errors.Select(error => $"{error.Exception.Message}{error.CategoryInfo}")), StringComparison.Ordinal);
        Assert.Equal("y", PSObject.AsPSObject(result.Errors[0].TargetObject).Properties["a"].Value);
    }

    [Fact]
    public async Task A_warning_names_the_columns_that_only_one_input_has()
    {
        var result = await Shell.InvokeAsync("Compare-FeishuRow ([pscustomobject]@{ Id = '1'; Old = 1; Same = 2 }) ([pscustomobject]@{ Id = '1'; New = 1; Same = 2 })");

        Assert.Empty(result.Output);
        Assert.EndsWith("'New', 'Old'.", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_shows_each_field_on_a_line_of_its_own_and_text_of_others_cannot_steer_it()
    {
        var shown = await Shell.ShowAsync("Compare-FeishuRow ([pscustomobject]@{ Id = '1'; a = 'x'; b = 'y' }) ([pscustomobject]@{ Id = '1'; a = \"`e[31m1`n2\"; b = 'z' })");

        Assert.Matches(@"Changed +1 +a: 'x' → '.*1 2'\r?\n +b: 'y' → 'z'", shown);
        Assert.DoesNotContain("\e[31m1", shown, StringComparison.Ordinal);
    }
}
