namespace FeishuHire;

/// <summary>The type of a part of an assessment (评价维度类型).</summary>
public enum AssessmentType
{
    /// <summary>A score (打分).</summary>
    Score = 1,

    /// <summary>One of several choices (单选).</summary>
    SingleChoice = 2,

    /// <summary>A text (描述).</summary>
    Text = 3,

    /// <summary>Any number of choices (多选).</summary>
    MultipleChoice = 4,
}
