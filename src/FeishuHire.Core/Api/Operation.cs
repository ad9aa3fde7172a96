using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Api;

/// <summary>A call of Feishu's API, as Feishu documents it. Rate limits are counted for each operation, app and tenant.</summary>
/// <param name="Name">Feishu's name: version, resource and method, such as <c>v1/external_application/list</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the endpoint, in which each parameter is a name after a colon.</param>
internal sealed record Operation(string Name, string Method, string Path)
{
    /// <summary>The prefix of the paths of all Hire operations.</summary>
    public const string Root = "/open-apis/hire/";

    /// <summary>A page size that all paged calls of Hire allow.</summary>
    public const int SafePageSize = 10;

    /// <summary>The rate limits, all of which apply; empty if Feishu states none.</summary>
    public IReadOnlyList<RateLimit> Limits { get; init; } = [];

    /// <summary>The title in English, which is the project's own.</summary>
    public string EnglishTitle { get; init; } = "";

    /// <summary>The title in Chinese, as in Feishu's documentation.</summary>
    public string ChineseTitle { get; init; } = "";

    /// <summary>The scopes, any one of which is enough; empty if none is needed or Feishu states none.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Whether a tenant access token is accepted. A few operations take only a user's token.</summary>
    public bool TakesTenantToken { get; init; } = true;

    /// <summary>Whether the operation changes nothing, so that it may be repeated. Some POST operations only read.</summary>
    public bool ReadsOnly { get; init; }

    /// <summary>What is returned under <c>data</c>.</summary>
    public ResponseShape Response { get; init; }

    /// <summary>The name of the items, object or value under <c>data</c>; a dot leads into an object. Empty if it is <c>data</c> itself.</summary>
    public string ResponseMember { get; init; } = "";

    /// <summary>The largest <c>page_size</c>; <see langword="null"/> if there are no pages or Feishu states none.</summary>
    public int? MaximumPageSize { get; init; }

    /// <summary>The page size to request, which is the largest one that is certain to be allowed; <see langword="null"/> if there are no pages.</summary>
    public int? PageSize => Response == ResponseShape.Pages ? MaximumPageSize ?? SafePageSize : null;

    /// <summary>The names of the query parameters.</summary>
    public IReadOnlyList<string> QueryParameters { get; init; } = [];

    /// <summary>Feishu's page about the operation.</summary>
    public Uri? Documentation { get; init; }

    /// <summary>The number of parameters in the path.</summary>
    public int ParameterCount => Path.Split('/').Count(IsParameter);

    /// <summary>The path with its parameters filled in.</summary>
    /// <param name="values">The values, in the order of the parameters.</param>
    public string PathOf(params string[] values)
    {
        var next = 0;
        return string.Join("/", Path.Split('/').Select(part => IsParameter(part) ? Uri.EscapeDataString(values[next++]) : part));
    }

    private static bool IsParameter(string part) => part.StartsWith(":", StringComparison.Ordinal);
}
