namespace FeishuHire;

/// <summary>The gender of a talent (性别).</summary>
public enum Gender
{
    /// <summary>Male (男).</summary>
    Male = 1,

    /// <summary>Female (女).</summary>
    Female = 2,

    /// <summary>Other (其他).</summary>
    Other = 3,
}
