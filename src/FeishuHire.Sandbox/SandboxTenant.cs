using System.Collections.Generic;
using System.Linq;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Rules;

namespace FeishuHire.Sandbox;

/// <summary>
/// A tenant of Feishu Hire with one app: answers requests by Feishu's rules, whichever way they come.
/// It may be asked from many threads at once.
/// </summary>
public sealed class SandboxTenant
{
    private readonly SandboxOptions _options;
    private readonly LogIds _logIds;
    private readonly Tokens _tokens;
    private readonly MonthlyQuota _quota;
    private readonly List<Route> _routes;

    /// <summary>Opens a tenant.</summary>
    public SandboxTenant(SandboxOptions options)
    {
        _options = options;
        _logIds = new LogIds(options.TimeProvider);
        _tokens = new Tokens(options.TokenLifetime, options.TimeProvider);
        _quota = new MonthlyQuota(options.MonthlyQuota);

        // A new operation starts with a line here.
        _routes = new List<IOperation>
        {
            new CreateTenantAccessToken(options, _tokens),
            new ListExternalApplications(options.Data, options.TimeProvider),
            new ListTalents(options.Data, options.TimeProvider),
            new GetTalent(options.Data),
        }.ConvertAll(operation => new Route(operation, new FrequencyLimit(operation.Limit, options.TimeProvider)));
    }

    /// <summary>Answers a request.</summary>
    public SandboxResponse Handle(SandboxRequest request)
    {
        var logId = _logIds.Next();
        var answer = Answer(request);
        return answer.ToResponse(logId);
    }

    /// <summary>Makes every token invalid before its time.</summary>
    public void RevokeTokens() => _tokens.Revoke();

    private SandboxAnswer Answer(SandboxRequest request)
    {
        var route = _routes.FirstOrDefault(route => route.Leads(request));
        if (route is null)
        {
            return SandboxAnswer.Error(404, 99991201, "invalid path or method");
        }

        return (route.Operation.Scopes is { Count: > 0 } scopes ? Refuse(request, scopes) : null)
            ?? (_options.EnforceLimits ? Throttle(route.Limit) : null)
            ?? route.Operation.Handle(request);
    }

    private SandboxAnswer? Refuse(SandboxRequest request, IReadOnlyList<string> scopes)
    {
        if (request.Authorization is not { Length: > 0 } authorization)
        {
            return SandboxAnswer.Error(400, 99991661, "Missing access token for authorization. Please make a request with token attached.");
        }

        if (!_tokens.Accepts(authorization))
        {
            return SandboxAnswer.Error(400, 99991663, "Invalid access token for authorization. Please make a test attempt with the correct token.");
        }

        if (!_options.Scopes.Intersect(scopes).Any())
        {
            return SandboxAnswer.MissingScope(scopes, _options.AppId);
        }

        return _quota.TryTake()
            ? null
            : SandboxAnswer.Error(429, 99991403, "The number of API calls in this month has exceeded the quota.");
    }

    private static SandboxAnswer? Throttle(FrequencyLimit limit) =>
        limit.TryTake(out var reset)
            ? null
            : SandboxAnswer.Error(429, 99991400, "request trigger frequency limit") with { Limit = limit.Permits, Reset = reset };

    private sealed record Route(IOperation Operation, FrequencyLimit Limit)
    {
        public bool Leads(SandboxRequest request) => Operation.Method == request.Method
            && request.Path == (Operation.Path.IndexOf(':') is >= 0 and var id
                ? Operation.Path.Substring(0, id) + request.RecordId
                : Operation.Path);
    }
}
