using FeishuHire.Api;
using FeishuHire.ExternalApplications;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Core.Tests.Support;

/// <summary>Reads external applications like the cmdlet.</summary>
internal static class ApplicationReader
{
    /// <summary>Reads pages of a talent's external applications; by default all of them.</summary>
    public static IAsyncEnumerable<ListPage> PagesOfAsync(
        this FeishuHireSession session, string talentId, ListOptions? options = null, IRequestObserver? observer = null, CancellationToken? cancellationToken = null) =>
        session.Applications(options ?? new ListOptions(All: true)).ReadAsync(
            Subject.Of<Talent>(talentId), observer ?? NullRequestObserver.Instance, cancellationToken ?? TestContext.Current.CancellationToken);

    public static PageSource Applications(this FeishuHireSession session, ListOptions options) =>
        new ListSource<ExternalApplication>(session, ExternalApplicationEndpoints.List, options);

    public static IEnumerable<ExternalApplication> Applications(this ListPage page) => page.Records.Cast<ExternalApplication>();
}
