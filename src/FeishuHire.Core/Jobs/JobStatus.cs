namespace FeishuHire;

/// <summary>Whether a job is active (<c>active_status</c>).</summary>
public enum JobStatus
{
    /// <summary>The job is active (启用).</summary>
    Active = 1,

    /// <summary>The job is not active (未启用).</summary>
    Inactive = 2,
}
