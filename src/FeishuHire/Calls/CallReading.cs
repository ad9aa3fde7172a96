using System.Linq;
using System.Management.Automation;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Paging;
using FeishuHire.Pipeline;
using FeishuHire.Reading;

namespace FeishuHire.Calls;

/// <summary>Makes calls that only read, and writes what Feishu returns.</summary>
internal sealed class CallReading(
    Cmdlet cmdlet, ConcurrentReader reader, UnreadLists unread, ReadingProgress progress, JsonOutput output, CancellationToken stop)
    : Pipeline.Reading(cmdlet, reader, unread, progress, stop), ICallRequests
{
    protected override string? UnreadableWarning => output.Warning();

    public void Add(CallSubject subject) => base.Add(subject);

    protected override void WritePage(Subject subject, ListPage page)
    {
        foreach (var record in page.Records.Cast<JsonRecord>())
        {
            Cmdlet.WriteObject(output.Read(record));
        }
    }

    protected override ErrorRecord ErrorOf(FeishuApiException exception) => ErrorRecords.Create(exception, ((CallSubject)exception.Subject!).Row);
}
