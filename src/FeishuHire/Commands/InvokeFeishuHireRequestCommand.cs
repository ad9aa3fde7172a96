using System;
using System.Collections;
using System.Globalization;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Calls;
using FeishuHire.Completion;
using FeishuHire.Errors;
using FeishuHire.Paging;
using FeishuHire.Pipeline;
using FeishuHire.Reading;
using FeishuHire.Writing;

namespace FeishuHire.Commands;

/// <summary><c>Invoke-FeishuHireRequest</c>: makes any call of Feishu Hire, for one input or many.</summary>
[Cmdlet(
    VerbsLifecycle.Invoke, "FeishuHireRequest", SupportsShouldProcess = true,
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/uYTM5UjL2ETO14iNxkTN/server-api-list")]
[OutputType(typeof(PSObject))]
public sealed class InvokeFeishuHireRequestCommand : SessionCommand
{
    // Not the namespace FeishuHire, whose tables show properties that Feishu's own records do not have.
    private const string TypeNames = "FeishuHire.Api";

    private Call? _call;
    private ICallRequests? _requests;
    private CallSubject? _held;
    private int _rows;

    /// <summary>The path in Feishu's documentation, with or without <c>/open-apis/hire/</c>. A name after a colon is filled in from the input.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(CallPathCompleter))]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The HTTP method; by default the only one of the path, or GET.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CallMethodCompleter))]
    public string? Method { get; set; }

    /// <summary>The parameters of the query.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public IDictionary? Query { get; set; }

    /// <summary>The body: JSON as text, a dictionary or an object.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public object? Body { get; set; }

    /// <summary>An id, or an object with the ids, for the named parts of the path.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public PSObject? InputObject { get; set; }

    /// <summary>Reads every page; otherwise only the first, with a warning if there are more.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>The number of records in a page; by default the maximum that Feishu allows for the call.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? PageSize { get; set; }

    /// <summary>Resumes where an earlier call stopped.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? PageToken { get; set; }

    /// <summary>How many requests are made at the same time.</summary>
    [Parameter]
    [ValidateRange(1, MaximumThrottleLimit)]
    [PSDefaultValue(Value = DefaultThrottleLimit)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = DefaultThrottleLimit;

    /// <summary>The maximum number of requests per second for this call.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? RequestsPerSecond { get; set; }

    /// <summary>Allows the other APIs of Feishu, below <c>/open-apis/</c>.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var session = ConnectedSession();
        try
        {
            _call = CallFinder.Find(CallPath.Read(Path, session.Endpoint, Force), Method);
            _call.Validate();
            if (HasInput && _call.Names.Count == 0)
            {
                throw new FeishuApiException(FeishuErrorId.InvalidParameter, Messages.CallNothingToFill);
            }

            var content = CallContentInput.Read(_call, Query, Body, new ListOptions(All, PageSize, PageToken));
            session.SetBound(_call.Operation, RequestsPerSecond);
            _requests = OwnedByCommand(Start(session, _call, content));
        }
        catch (FeishuApiException e)
        {
            Fail(e);
        }

        if (OperationCommands.Of(_call!.Operation) is { } command)
        {
            WriteVerbose(string.Format(CultureInfo.InvariantCulture, "{0} makes this call, too, and returns typed objects.", command));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var row = HasInput ? new InputRow(++_rows, Target) : new InputRow(null, Path);
        var subject = _call!.Fill(PathInput.Values(_call.Names, InputObject), row);
        if (string.IsNullOrEmpty(PageToken))
        {
            _requests!.Add(subject);
        }
        else if (_held is null)
        {
            _held = subject;
        }
        else
        {
            // A page token is valid for only one list, so with more inputs nothing must be sent.
            Fail(new FeishuApiException(FeishuErrorId.InvalidParameter, Messages.CallPageTokenOfOne));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_held is { } held)
        {
            _requests!.Add(held);
        }

        _requests!.End();
    }

    // PowerShell may wrap text and numbers as well.
    private object? Target => InputObject is { BaseObject: string or ValueType } plain ? plain.BaseObject : InputObject;

    private bool HasInput => MyInvocation.ExpectingInput || InputObject is not null;

    private ICallRequests Start(FeishuHireSession session, Call call, CallContent content)
    {
        var reports = RequestLog.IsWanted(this);
        var output = new JsonOutput(call.IsDocumented ? $"{TypeNames}.{PascalCase.Of(call.Operation.Name.Split('/')[1])}" : null);
        if (!call.Operation.ReadsOnly)
        {
            var writer = new ConcurrentWriter(ThrottleLimit, StoppingToken) { ReportsRequests = reports };
            return new CallWriting(this, session, writer, new WritingProgress(this, session, nameof(JsonRecord), call.Operation), call, content, output, StoppingToken);
        }

        var source = new CallSource(session, call, content);
        var reader = new ConcurrentReader(source, ThrottleLimit, StoppingToken) { ReportsRequests = reports };
        var progress = new ReadingProgress(this, session, source.Records, total: 0);
        return new CallReading(this, reader, new UnreadLists(source.Records, All, source.ListMoves), progress, output, StoppingToken);
    }
}
