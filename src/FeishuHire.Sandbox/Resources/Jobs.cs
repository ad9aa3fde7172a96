using System;
using System.Collections.Generic;
using System.Linq;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>
/// Jobs.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/job/list
/// </summary>
internal sealed class Jobs(SandboxOptions options)
{
    private const string Path = Operation.Root + "/v1/jobs";
    private const string Scope = "hire:job:readonly";
    private const int MaximumPageSize = 20;

    private readonly Lazy<IReadOnlyList<Row>> _jobs = new(() => SampleJobs.Create(options.TimeProvider.GetUtcNow()));

    public Operation[] Operations =>
    [
        new("GET", Path, "50/s", Scope, List),
        new("GET", Path + "/:job_id", "50/s", Scope, Get),
    ];

    private SandboxResult Get(Call call) => _jobs.Value.FirstOrDefault(job => job.Id == call.Parameters["job_id"]) is { } job
        ? SandboxResult.Success(new Row { { "job", job } })
        : SandboxResult.Error(404, 1002601, "job not exist");

    private SandboxResult List(Call call)
    {
        if (PageRequest.Read(call, MaximumPageSize, out var page) is { } refusal)
        {
            return refusal;
        }

        if (!TimeRange.TryRead(call, out var updated))
        {
            return SandboxResult.Error(400, 1002002, "invalid update time");
        }

        var jobs = _jobs.Value.Where(job => updated.Contains(job.Number("update_time")!.Value)).ToList();
        return SandboxResult.Success(page.ToData("items", jobs.Count, call.Now, index => jobs[index]));
    }
}
