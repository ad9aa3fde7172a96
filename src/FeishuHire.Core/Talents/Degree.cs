namespace FeishuHire;

/// <summary>A degree of education (学历), as Feishu numbers the highest degree.</summary>
public enum Degree
{
    /// <summary>Primary school (小学).</summary>
    PrimarySchool = 1,

    /// <summary>Junior high school (初中).</summary>
    JuniorHighSchool = 2,

    /// <summary>Vocational school (专职).</summary>
    VocationalSchool = 3,

    /// <summary>Senior high school (高中).</summary>
    SeniorHighSchool = 4,

    /// <summary>Associate degree (大专).</summary>
    Associate = 5,

    /// <summary>Bachelor's degree (本科).</summary>
    Bachelor = 6,

    /// <summary>Master's degree (硕士).</summary>
    Master = 7,

    /// <summary>Doctorate (博士).</summary>
    Doctor = 8,

    /// <summary>Other (其他).</summary>
    Other = 9,
}
