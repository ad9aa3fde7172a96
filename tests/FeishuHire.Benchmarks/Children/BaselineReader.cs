using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using FeishuHire.Benchmarks.Running;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Benchmarks.Children;

/// <summary>
/// Reads a workload with only <see cref="HttpClient"/> and source-generated JSON: no limit, no retry, no checks. No reader of
/// these pages on .NET can cost much less.
/// </summary>
internal static class BaselineReader
{
    public static async Task<int> ReadAsync(Workload workload)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = new Uri(workload.Server.Endpoint) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(http, workload.Server));
        var read = 0;
        for (var number = 1; number <= workload.Talents; number++)
        {
            var query = string.Create(
                CultureInfo.InvariantCulture, $"/open-apis/hire/v1/external_applications?talent_id={workload.TalentId(number)}&page_size=20");
            string? pageToken = null;
            do
            {
                var page = pageToken is null ? query : $"{query}&page_token={Uri.EscapeDataString(pageToken)}";
                var response = await http.GetFromJsonAsync(page, BaselineJsonContext.Default.BaselineResponse);
                read += response!.Data.Items.Count;
                pageToken = response.Data.HasMore ? response.Data.PageToken : null;
            }
            while (pageToken is not null);
        }

        return read;
    }

    private static async Task<string> TokenAsync(HttpClient http, ServerAddress server)
    {
        using var body = new StringContent(
            $$"""{"app_id":"{{server.AppId}}","app_secret":"{{server.AppSecret}}"}""", Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/open-apis/auth/v3/tenant_access_token/internal", UriKind.Relative), body);
        return (await response.Content.ReadFromJsonAsync(BaselineJsonContext.Default.BaselineToken))!.TenantAccessToken;
    }
}
