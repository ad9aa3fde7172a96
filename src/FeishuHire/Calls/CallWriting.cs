using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Pipeline;
using FeishuHire.Writing;

namespace FeishuHire.Calls;

/// <summary>Makes calls that change something, each after the user has confirmed it, and writes what Feishu returns.</summary>
internal sealed class CallWriting(
    PSCmdlet cmdlet,
    FeishuHireSession session,
    ConcurrentWriter writer,
    WritingProgress progress,
    Call call,
    CallContent content,
    JsonOutput output,
    CancellationToken stop)
    : Pipeline.Writing(cmdlet, writer, progress, writesRecords: true, stop), ICallRequests
{
    private readonly Func<JsonTypeInfo<DataResponse<ListData<JsonRecord>>>> _type = CallJson.TypeOf(call);

    // What the user confirms: the title of the call, or the method of an undocumented one.
    private readonly string _action = call.IsDocumented ? HireApi.TitleOf(call.Operation, CultureInfo.CurrentUICulture) : call.Operation.Method;

    public void Add(CallSubject subject)
    {
        if (subject.Invalid is { } invalid)
        {
            Refuse(subject.Row, invalid.For(subject));
        }
        else
        {
            Write(new CallChange(session, call, subject, content, _type, _action));
        }
    }

    void ICallRequests.End()
    {
        End();
        Warn(output.Warning());
    }

    protected override void WriteRecord(WriteEvent.Written written)
    {
        var change = (CallChange)written.Change;
        foreach (var record in change.Records.Cast<JsonRecord>())
        {
            Cmdlet.WriteObject(output.Read(record));
        }

        if (change.NextPageToken is { } token)
        {
            Warn(string.Format(CultureInfo.CurrentCulture, Messages.CallHasMore, Printable.Clean(token)));
        }
    }
}
