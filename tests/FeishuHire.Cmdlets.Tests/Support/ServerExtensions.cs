using System.Management.Automation;
using System.Net;
using System.Text.Json;
using FeishuHire.Sandbox.Server;
using Microsoft.AspNetCore.WebUtilities;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>Scripts responses of the loopback server for tests of cmdlets.</summary>
internal static class ServerExtensions
{
    /// <summary>The API that most tests are about.</summary>
    public const string Applications = "external_applications";

    extension(SandboxServer server)
    {
        /// <summary>Its App ID and App Secret.</summary>
        public PSCredential Credential => new(server.Options.AppId, new NetworkCredential("", server.Options.AppSecret).SecurePassword);

        /// <summary>Answers the next request to an API with a page of these items.</summary>
        public void AddPage(IEnumerable<object> items, bool hasMore = false, string? pageToken = null, string api = Applications) =>
            server.Script.Add(api, Responses.Json(200, JsonSerializer.Serialize(new
            {
                code = 0,
                msg = "success",
                data = new { items, has_more = hasMore, page_token = pageToken },
            })));

        /// <summary>Does not answer the next request to an API.</summary>
        public HeldRequest Hold(string api = Applications)
        {
            var held = new HeldRequest();
            server.Script.Add(api, held.HoldAsync);
            return held;
        }

        /// <summary>Lets the next request to an API wait until the test releases it.</summary>
        public PausedRequest Pause(string api = Applications)
        {
            var paused = new PausedRequest(server, api);
            server.Script.Add(api, paused.AnswerAsync);
            return paused;
        }

        /// <summary>A query parameter of every request to an API, in order; <see langword="null"/> if a request does not have it.</summary>
        public IEnumerable<string?> Queried(string parameter, string api = Applications) =>
            from request in server.RequestsTo(api)
            let query = QueryHelpers.ParseQuery(request.Query)
            select query.TryGetValue(parameter, out var value) ? value.ToString() : null;
    }
}
