using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Paging;

/// <summary>Every cmdlet that reads pages takes the page sizes that Feishu allows for its operation, and requests the largest by default.</summary>
public sealed class PageSizeTests : ConnectedTest
{
    // Calls each such cmdlet with an id for each mandatory parameter.
    private const string ForEach =
        """
        foreach ($api in Find-FeishuHireApi | Where-Object { $_.Command -and $_.Answer -eq 'pages' }) {
            $arguments = @{}
            $set = (Get-Command $api.Command).ParameterSets | Where-Object IsDefault
            $set.Parameters | Where-Object IsMandatory | ForEach-Object { $arguments[$_.Name] = '6960663240925956459' }
            $api | & { process { BODY } }
        }
        """;

    [Theory]
    [InlineData("en-US", "-PageSize must be from 1 to {0}; {1} is not.")]
    [InlineData("zh-CN", "-PageSize 必须在 1 到 {0} 之间，不能是 {1}。")]
    public async Task A_size_out_of_range_is_refused_with_the_range_before_anything_is_sent(string culture, string message)
    {
        await using var shell = Shell.Open(new ShellOptions { UICulture = culture });
        await shell.ConnectAsync(Server);
        Server.ClearRequests();
        var result = (await shell.InvokeAsync(ForEach.Replace(
            "BODY",
            """
            foreach ($size in 0, ($api.MaximumPageSize + 1)) {
                try { & $api.Command @arguments -PageSize $size }
                catch { $_.FullyQualifiedErrorId.Split(',')[0]; $_.Exception.Message; $api.MaximumPageSize; $size }
            }
            """,
            StringComparison.Ordinal))).WithoutErrors();

        var errors = result.Objects.Chunk(4).ToList();
        Assert.True(errors.Count >= 12);
        Assert.All(errors, error =>
        {
            Assert.Equal("ParameterArgumentValidationError", error[0]);
            Assert.Equal(string.Format(null, message, error[2], error[3]), error[1]);
        });
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task By_default_a_request_is_for_the_largest_page()
    {
        var sizes = (await Shell.InvokeAsync(ForEach.Replace(
            "BODY", "$null = & $api.Command @arguments -WarningAction Ignore -ErrorAction Ignore; $api.MaximumPageSize", StringComparison.Ordinal))).Objects;

        Assert.Equal(
            sizes.Select(size => $"page_size={size}"),
            Server.Requests.Where(request => !request.Path.Contains("/auth/", StringComparison.Ordinal))
                .Select(request => request.Query.TrimStart('?').Split('&').Single(part => part.StartsWith("page_size", StringComparison.Ordinal))));
    }
}
