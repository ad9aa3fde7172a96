using System;
using System.Collections.Generic;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Resources;
using FeishuHire.Sandbox.Rules;

namespace FeishuHire.Sandbox;

/// <summary>
/// A tenant of Feishu Hire with one app: handles requests by Feishu's rules, from memory or from a socket.
/// It is thread-safe.
/// </summary>
public sealed class SandboxTenant
{
    private readonly SandboxOptions _options;
    private readonly LogIds _logIds;
    private readonly Tokens _tokens;
    private readonly MonthlyQuota _quota;
    private readonly HireResources _resources;
    private readonly Router _router;

    /// <summary>Creates a tenant.</summary>
    public SandboxTenant(SandboxOptions options)
    {
        _options = options;
        _logIds = new LogIds(options.TimeProvider);
        _tokens = new Tokens(options.TokenLifetime, options.TimeProvider);
        _quota = new MonthlyQuota(options.MonthlyQuota);

        _resources = new HireResources(options);
        _router = new Router(
            resource => resource == TenantAccessTokens.Resource ? new TenantAccessTokens(options, _tokens).Operations : _resources.Operations(resource),
            () => OperationTable.Read().ConvertAll(operation => operation.ToOperation()).ToArray(),
            options.TimeProvider);
    }

    /// <summary>Handles a request.</summary>
    public SandboxResponse Handle(SandboxRequest request)
    {
        var logId = _logIds.Next();
        var result = Process(request);
        return result.ToResponse(logId);
    }

    /// <summary>The external applications of a talent as they are now, written ones included; <see langword="null"/> if there is no such talent.</summary>
    public IReadOnlyList<SandboxApplication>? FindApplications(string talentId) => _resources.Applications.Find(talentId);

    /// <summary>Invalidates every token before it expires.</summary>
    public void RevokeTokens() => _tokens.Revoke();

    private SandboxResult Process(SandboxRequest request)
    {
        if (_router.Find(request.Method, request.Path) is not { } match)
        {
            return SandboxResult.Error(404, 99991201, "invalid path or method");
        }

        var operation = match.Route.Operation;
        return (operation.NeedsToken ? Refuse(request, match.Route) : null)
            ?? (_options.EnforceLimits ? Throttle(match.Route) : null)
            ?? operation.Handle(new Call(request, match.Parameters, _options.TimeProvider.GetUtcNow()));
    }

    private SandboxResult? Refuse(SandboxRequest request, Route route)
    {
        if (request.Authorization is not { Length: > 0 } authorization)
        {
            return SandboxResult.Error(400, 99991661, "Missing access token for authorization. Please make a request with token attached.");
        }

        if (!_tokens.Accepts(authorization))
        {
            return SandboxResult.Error(400, 99991663, "Invalid access token for authorization. Please make a test attempt with the correct token.");
        }

        if (!route.Operation.TakesTenantToken)
        {
            return SandboxResult.Error(400, 99991668, "Invalid access token for authorization: this API takes a user_access_token only.");
        }

        // For a few calls Feishu does not document a scope.
        var scopes = route.Scopes;
        if (scopes.Length > 0 && !Array.Exists(scopes, _options.HasScope))
        {
            return SandboxResult.MissingScope(scopes, _options.AppId);
        }

        return _quota.TryTake()
            ? null
            : SandboxResult.Error(429, 99991403, "The number of API calls in this month has exceeded the quota.");
    }

    private static SandboxResult? Throttle(Route route) => route.TryTake() is { } full
        ? SandboxResult.Error(429, 99991400, "request trigger frequency limit") with
        {
            Limit = full.Window.Permits,
            Reset = (int)Math.Ceiling(full.Wait.TotalSeconds),
        }
        : null;
}
