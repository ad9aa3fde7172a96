namespace FeishuHire;

/// <summary>The conclusion of an assessment (面试结论).</summary>
public enum AssessmentConclusion
{
    /// <summary>The candidate did not pass (不通过).</summary>
    Failed = 1,

    /// <summary>The candidate passed (通过).</summary>
    Passed = 2,

    /// <summary>Not decided (待定).</summary>
    Undecided = 3,
}
