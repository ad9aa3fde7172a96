using System.Text;
using System.Text.Json;
using FeishuHire.Sandbox.Data;
using Microsoft.Extensions.Time.Testing;

namespace FeishuHire.Sandbox.Tests.Support;

/// <summary>A client of a sandbox tenant, without a network, on a manual clock.</summary>
internal sealed class Client
{
    public const string ListPath = "/open-apis/hire/v1/external_applications";
    public const string TokenPath = "/open-apis/auth/v3/tenant_access_token/internal";

    public static readonly SandboxData Records = SampleData.Create(NewClock());

    public Client()
    {
        Options = Default(Clock);
        Tenant = new SandboxTenant(Options);
    }

    public Client(Func<FakeTimeProvider, SandboxOptions> options)
    {
        Options = options(Clock);
        Tenant = new SandboxTenant(Options);
    }

    public FakeTimeProvider Clock { get; } = NewClock();

    public SandboxOptions Options { get; }

    public SandboxTenant Tenant { get; }

    public string? Token { get; set; }

    /// <summary>A clock that stands still at a time after the sample records.</summary>
    public static FakeTimeProvider NewClock() => new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));

    public static SandboxOptions Default(TimeProvider clock) => new() { Data = Records, TimeProvider = clock };

    /// <summary>Gets a token, and uses it for all further requests.</summary>
    public Response Connect()
    {
        var response = SendToken($$"""{"app_id":"{{Options.AppId}}","app_secret":"{{Options.AppSecret}}"}""");
        Token = response.Json.GetProperty("tenant_access_token").GetString();
        return response;
    }

    public Response SendToken(string body) => Send("POST", TokenPath, "", null, body);

    public Response List(string query) => Call("GET", ListPath, query);

    /// <summary>Sends a request with the token, if there is one.</summary>
    public Response Call(string method, string path, string query = "", string body = "") =>
        Send(method, path, query, Token is null ? null : "Bearer " + Token, body);

    public Response Send(string method, string path, string query = "", string? authorization = null, string body = "") =>
        new(Tenant.Handle(new SandboxRequest(method, path, query, authorization, Encoding.UTF8.GetBytes(body))));

    /// <summary>A parsed response.</summary>
    internal sealed class Response(SandboxResponse response)
    {
        public int Status => response.Status;

        public IReadOnlyDictionary<string, string> Headers => response.Headers;

        public string Text { get; } = Encoding.UTF8.GetString(response.Body);

        public JsonElement Json { get; } = JsonDocument.Parse(response.Body).RootElement;

        public int Code => Json.GetProperty("code").GetInt32();

        public JsonElement Error => Json.GetProperty("error");

        public JsonElement Data => Json.GetProperty("data");

        public string[] Ids => [.. Data.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

        public bool HasMore => Data.GetProperty("has_more").GetBoolean();

        public string? PageToken => Data.TryGetProperty("page_token", out var token) ? token.GetString() : null;
    }
}
