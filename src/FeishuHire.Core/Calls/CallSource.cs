using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Calls;

/// <summary>Makes a call that only reads, once for each subject: page by page if it has pages.</summary>
/// <param name="sender">The session.</param>
/// <param name="call">The call.</param>
/// <param name="content">What the requests have in common.</param>
internal sealed class CallSource(IRequestSender sender, Call call, CallContent content) : PageSource
{
    private readonly Func<JsonTypeInfo<DataResponse<ListData<JsonRecord>>>> _type = CallJson.TypeOf(call);

    // An undocumented call is read as a list only if all pages are requested, since it is unknown whether it is paged.
    private bool IsList => call.IsDocumented ? call.Operation.Response is ResponseShape.Pages or ResponseShape.List : content.Options.All;

    public override string Records => nameof(JsonRecord);

    public override IAsyncEnumerable<ListPage> ReadAsync(Subject subject, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var one = (CallSubject)subject;
        var pages = one.Invalid is { } invalid ? throw invalid.For(one)
            : IsList ? ListAsync(one, observer, cancellationToken)
            : ObjectAsync(one, observer, cancellationToken);
        return pages.OnFailure(e => CallFailures.Describe(e, one), cancellationToken);
    }

    private IAsyncEnumerable<ListPage> ListAsync(CallSubject subject, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var list = new ListQuery<JsonRecord>(call.Operation, _type, subject, content.Query)
        {
            Path = subject.Path,
            Body = content.Body,
        };
        return new Pager(sender, observer).ReadAsync(list, content.Options, new RecordDeduplicator(), cancellationToken);
    }

    private async IAsyncEnumerable<ListPage> ObjectAsync(
        CallSubject subject, IRequestObserver observer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ApiRequest<DataResponse<ListData<JsonRecord>>>(call.Operation, _type)
        {
            Path = subject.Path,
            Query = content.Query.Add("page_size", content.Options.PageSize).Add("page_token", content.Options.PageToken).ToString(),
            Body = content.Body,
        };
        var data = (await sender.SendAsync(request, observer, cancellationToken)).Data;

        // A response may have no data.
        var next = data is { HasMore.Value: true, PageToken.Length: > 0 } ? data.PageToken : null;
        yield return new ListPage([.. data?.Items?.OfType<IRecord>() ?? []], next);
    }
}
