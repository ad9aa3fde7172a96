namespace FeishuHire;

/// <summary>A talent's first degree (第一学历), which Feishu numbers differently from the highest degree.</summary>
public enum FirstDegree
{
    /// <summary>Below an associate degree (低于大专).</summary>
    BelowAssociate = 1,

    /// <summary>Associate degree (大专).</summary>
    Associate = 2,

    /// <summary>Bachelor's degree (本科).</summary>
    Bachelor = 3,

    /// <summary>Master's degree (硕士).</summary>
    Master = 4,

    /// <summary>Doctorate (博士).</summary>
    Doctor = 5,

    /// <summary>Other (其他).</summary>
    Other = 6,

    /// <summary>None (无).</summary>
    None = 7,
}
