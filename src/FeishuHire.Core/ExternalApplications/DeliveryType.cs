namespace FeishuHire;

/// <summary>The source of an application (投递类型).</summary>
public enum DeliveryType
{
    /// <summary>Found by a recruiter (HR 寻访).</summary>
    Sourced = 1,

    /// <summary>The candidate applied (候选人主动投递).</summary>
    Applied = 2,

    /// <summary>The talent was recommended (人才推荐).</summary>
    Referred = 3,

    /// <summary>Any other way (其他).</summary>
    Other = 4,
}
