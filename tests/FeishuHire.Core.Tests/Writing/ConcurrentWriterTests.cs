using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;
using FeishuHire.ExternalApplications;
using FeishuHire.Http;
using FeishuHire.Writing;

namespace FeishuHire.Core.Tests.Writing;

/// <summary>A command that ends early waits for the writes that were sent, up to a limit.</summary>
public sealed class ConcurrentWriterTests : IDisposable
{
    private readonly ConcurrentWriter _writer = new(throttleLimit: 4, TestContext.Current.CancellationToken);

    public void Dispose() => _writer.Dispose();

    [Fact]
    public async Task A_write_that_was_sent_comes_to_its_end()
    {
        var sent = await SendAsync();
        var finished = Task.Run(() => _writer.Finish(TimeSpan.FromMinutes(10)), TestContext.Current.CancellationToken);

        sent.Answer.SetResult(new ExternalApplication { Id = "1" });
        await finished;

        Assert.Equal((1, 0), (_writer.Rows.Counts.Done, _writer.Rows.Counts.Unknown));
    }

    [Fact]
    public async Task One_that_never_comes_to_its_end_is_unknown()
    {
        await SendAsync();

        _writer.Finish(TimeSpan.FromMilliseconds(1));

        Assert.Equal((0, 1), (_writer.Rows.Counts.Done, _writer.Rows.Counts.Unknown));
    }

    private async Task<SentChange> SendAsync()
    {
        var change = new SentChange();
        _writer.Add(change);
        await Settle.UntilAsync(() => _writer.TryTake(out var prepared) && prepared is WriteEvent.Prepared);
        _writer.Approve(change);
        await change.Sent.Task;
        return change;
    }

    private sealed class SentChange() : RecordChange(new InputRow(1, null))
    {
        public TaskCompletionSource Sent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<IRecord> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Subject Subject => Subject.Of<ExternalApplication>("1");

        public override string Action => "";

        public override string Target => "";

        public override Task<IRecord?> PrepareAsync(IRequestObserver observer, CancellationToken cancellationToken) => Task.FromResult<IRecord?>(null);

        public override Task<IRecord> WriteAsync(IRequestObserver observer, CancellationToken cancellationToken)
        {
            observer.RequestSending(ExternalApplicationEndpoints.CreateOperation);
            Sent.SetResult();
            return Answer.Task.WaitAsync(cancellationToken);
        }
    }
}
