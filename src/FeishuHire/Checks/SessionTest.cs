using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Errors;
using FeishuHire.Http;
using static FeishuHire.FeishuErrorId;
using static FeishuHire.SessionCheckStatus;

namespace FeishuHire.Checks;

/// <summary>Tests what the app of a session may do: first the checks of the whole app, then each scope.</summary>
internal sealed class SessionTest(IReadOnlyList<ScopeNeed> needs)
{
    private const string Connection = "Connection";
    private const string AccessToken = "AccessToken";
    private const string IpAddress = "IpAddress";
    private const string Release = "Release";
    private const string Quota = "Quota";

    private static readonly string[] OfApp = [Connection, AccessToken, IpAddress, Release, Quota];

    private readonly List<SessionCheck> _scopes = [];
    private readonly List<ScopeNeed> _met = [];

    private bool _denied;
    private FeishuApiException? _ending;

    /// <summary>How many requests are sent at most.</summary>
    public int RequestCount => needs.Count(need => need.Test is not null);

    public IEnumerable<SessionCheck> Results => OfApp.Select(CheckOfApp).Concat(_scopes);

    /// <summary>Sends the requests, one after the other.</summary>
    public async Task RunAsync(IRequestSender session, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var requests = new ScopeRequests(session, observer);
        foreach (var need in needs)
        {
            _scopes.Add(await CheckAsync(need, requests, cancellationToken));
        }
    }

    private async Task<SessionCheck> CheckAsync(ScopeNeed need, ScopeRequests requests, CancellationToken cancellationToken)
    {
        if (_ending is { } ending)
        {
            return SessionCheck.OfScope(need, NotTested, After(ending));
        }

        if (_met.Any(need.IsImpliedBy))
        {
            return SessionCheck.OfScope(need, Passed);
        }

        if (need.Test is null)
        {
            return SessionCheck.OfScope(need, NotTested, Messages.CheckOnlyWrites, Format(Messages.CheckOnlyWritesAdvice, string.Join(Messages.Or, need.Scopes)));
        }

        try
        {
            await requests.SendAsync(need.Test, cancellationToken);
            _met.Add(need);
            return SessionCheck.OfScope(need, Passed);
        }
        catch (FeishuApiException e) when (e.ErrorId == PermissionDenied)
        {
            _denied = true;
            return SessionCheck.OfScope(need, Failed, e.Message, e.RecommendedAction);
        }
        catch (FeishuApiException e) when (NameOf(e.ErrorId) is not null)
        {
            _ending = e;
            return SessionCheck.OfScope(need, NotTested, After(e));
        }
        catch (FeishuApiException e) when (e.ErrorId != NotConnected)
        {
            // The response says nothing about the scope.
            return SessionCheck.OfScope(need, NotTested, e.Message, e.RecommendedAction);
        }
    }

    // A request that succeeded shows that the whole app works. A missing scope may be reported before address, release and quota are checked.
    private SessionCheck CheckOfApp(string name) => _ending is { } ending && NameOf(ending.ErrorId) == name
        ? new SessionCheck(name, Failed, ending.Message, ending.RecommendedAction)
        : _met.Count > 0 || (_denied && name is Connection or AccessToken) ? new SessionCheck(name, Passed)
        : new SessionCheck(name, NotTested, _ending is null ? Messages.CheckNothingAllowed : After(_ending));

    private static string After(FeishuApiException ending) => Format(Messages.CheckSkipped, NameOf(ending.ErrorId)!);

    /// <summary>The check that fails with an error that every further request would also get; <see langword="null"/> for all other errors.</summary>
    private static string? NameOf(FeishuErrorId errorId) => errorId switch
    {
        NetworkFailure or RequestTimeout or ServiceUnavailable or RateLimited or InvalidResponse => Connection,
        TokenRejected or InvalidCredential => AccessToken,
        IpNotAllowed => IpAddress,
        AppUnavailable => Release,
        QuotaExhausted => Quota,
        _ => null,
    };

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
