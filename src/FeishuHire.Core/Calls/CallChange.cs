using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Writing;

namespace FeishuHire.Calls;

/// <summary>Makes a call that changes something. It is not repeated if it may already have been carried out.</summary>
/// <param name="sender">The session.</param>
/// <param name="call">The call.</param>
/// <param name="subject">The subject of the call.</param>
/// <param name="content">What the requests have in common.</param>
/// <param name="type">How the response is read.</param>
/// <param name="action">The action that the user confirms.</param>
internal sealed class CallChange(
    IRequestSender sender,
    Call call,
    CallSubject subject,
    CallContent content,
    Func<JsonTypeInfo<DataResponse<ListData<JsonRecord>>>> type,
    string action)
    : RecordChange(subject.Row)
{
    /// <summary>What Feishu returned; may be empty.</summary>
    public IReadOnlyList<IRecord> Records { get; private set; } = [];

    /// <summary>
    /// The token of the next page, if there is one: an undocumented search cannot be distinguished from a call that changes something.
    /// </summary>
    public string? NextPageToken { get; private set; }

    public override Subject Subject => subject;

    public override string Action => action;

    public override string Target => $"{call.Operation.Method} {subject.Path}";

    public override Task<IRecord?> PrepareAsync(IRequestObserver observer, CancellationToken cancellationToken) => Task.FromResult<IRecord?>(null);

    public override async Task<IRecord> WriteAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        var request = new ApiRequest<DataResponse<ListData<JsonRecord>>>(call.Operation, type)
        {
            Path = subject.Path,
            Query = content.Query.ToString(),
            Body = content.Body,
        };
        try
        {
            var data = (await sender.SendAsync(request, observer, cancellationToken)).Data;
            Records = [.. data?.Items?.OfType<IRecord>() ?? []];
            NextPageToken = data is { HasMore.Value: true, PageToken.Length: > 0 } ? data.PageToken : null;
            return Records.Count > 0 ? Records[0] : new JsonRecord(default, null);
        }
        catch (FeishuApiException e)
        {
            throw CallFailures.Describe(e, subject);
        }
    }
}
