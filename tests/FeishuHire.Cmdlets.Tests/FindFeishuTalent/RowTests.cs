using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.FindFeishuTalent;

/// <summary>Finding talents by the columns of rows, and errors for rows without a match.</summary>
public sealed class RowTests : FindTest
{
    private const string Rows = """
        $rows = @(
            [pscustomobject]@{ Name = 'Li Lei 4711'; Email = ''; Mobile = '138 0000 0000'; MobileCode = '' }
            [pscustomobject]@{ Name = 'Li Lei 4711'; Email = 'zihan.ouyang100@example.com'; Mobile = 'none'; MobileCode = '' }
            [pscustomobject]@{ Name = 'Li Lei 4711'; Email = 'nobody4711@example.com'; Mobile = '13800000001'; MobileCode = '+86' })

        """;

    [Theory]
    [InlineData("Email")]
    [InlineData("email")]
    [InlineData("邮箱")]
    public async Task The_column_of_the_address_is_found(string column) =>
        Assert.Equal([EmailTalent], (await Shell.InvokeAsync("[pscustomobject]@{ Name = 'Li'; $args[0] = $args[1] } | Find-FeishuTalent", column, Email)).WithoutErrors().Values("TalentId"));

    [Theory]
    [InlineData("Mobile", "MobileCode")]
    [InlineData("mobile_number", "mobile_code")]
    [InlineData("手机号", "mobile_code")]
    public async Task The_columns_of_the_number_are_found(string column, string codeColumn)
    {
        var result = await Shell.InvokeAsync(
            "[pscustomobject]@{ Name = 'Li'; $args[0] = $args[2]; $args[1] = '86' }, [pscustomobject]@{ $args[0] = $args[2]; $args[1] = '852' } | Find-FeishuTalent", column, codeColumn, ManyMobile);

        Assert.Equal([Many], result.Values("TalentId"));
        Assert.Single(result.Errors);
    }

    [Fact]
    public async Task A_pipeline_may_mix_addresses_and_numbers()
    {
        var result = await Shell.InvokeAsync(
            "[pscustomobject]@{ Mobile = $args[0] }, [pscustomobject]@{ Email = $args[1] }, [pscustomobject]@{ Mobile = $args[2] } | Find-FeishuTalent", ManyMobile, Email, FewMobile);

        Assert.Equal([Many, EmailTalent, Few], result.WithoutErrors().Values("TalentId"));
        Assert.Equal(2, Bodies.Count());
    }

    [Fact]
    public async Task The_row_is_the_target_of_its_error_and_can_be_piped_in_again()
    {
        var result = await Shell.InvokeAsync($$"""
            {{Rows}}$rows | Find-FeishuTalent -ErrorVariable failed -ErrorAction SilentlyContinue
            $failed.TargetObject | ForEach-Object { [pscustomobject]@{ Mobile = $_.Mobile; MobileCode = $_.MobileCode } } | Find-FeishuTalent
            [object]::ReferenceEquals($rows[0], $failed[0].TargetObject)
            [object]::ReferenceEquals($rows[2], $failed[1].TargetObject)
            $failed.FullyQualifiedErrorId
            """);

        Assert.Equal([EmailTalent, Many, Few], result.Output.Take(3).Select(found => found!.Properties["TalentId"].Value));
        Assert.Equal([true, true, $"InvalidParameter,FeishuHire.Commands.{Command}", $"TalentNotFound,FeishuHire.Commands.{Command}"], result.Objects.Skip(3));
    }

    [Fact]
    public async Task A_script_block_chooses_the_number_of_rows_that_have_both()
    {
        var result = await Shell.InvokeAsync($"{Rows}$rows | Find-FeishuTalent -Mobile {{ $_.Mobile }}");

        Assert.Equal([Many, Few], result.Values("TalentId"));
        Assert.Single(result.Errors);
    }

    [Theory]
    [InlineData("ConciseView")]
    [InlineData("NormalView")]
    [InlineData("CategoryView")]
    public async Task No_text_says_anything_about_anybody(string view)
    {
        // Feishu quotes the value that it refuses, for both addresses and for this one alone.
        var refusal = Responses.Json(400, """{"code":9499,"msg":"nobody4711@example.com is bad, and so is NOBODY4711%40example.com"}""");
        Server.Script.Add(Api, refusal);
        Server.Script.Add(Api, refusal, after: 1);
        (await Shell.InvokeAsync(Rows)).WithoutErrors();

        var text = await Shell.ShowAsync($$"""
            $ErrorView = '{{view}}'
            $VerbosePreference = $DebugPreference = 'Continue'
            $null = $rows | Find-FeishuTalent
            $null = $rows | Find-FeishuTalent -Mobile { $_.Mobile }
            $null = Find-FeishuTalent -Email $args[0]
            $null = Find-FeishuTalent -Mobile $args[1]
            """, "nobody4711@example.com", "13800004711");

        Assert.Contains(view == "CategoryView" ? "FeishuApiException" : "No talent has this mobile number.", text, StringComparison.Ordinal);
        Assert.Contains("batch_get_id", text, StringComparison.Ordinal);
        Assert.Equal(view != "CategoryView", text.Contains("Feishu says: *** is bad, and so is ***", StringComparison.Ordinal));
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_talents_that_were_found_are_offered_at_the_prompt()
    {
        (await Shell.InvokeAsync("Find-FeishuTalent -Email $args", Email, OtherEmail)).WithoutErrors();

        Assert.Equal([OtherEmailTalent, EmailTalent], Shell.Complete("Get-FeishuTalent -TalentId ").Select(match => match.CompletionText));
    }
}
