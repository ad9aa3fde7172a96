namespace FeishuHire;

/// <summary>The result of a <see cref="SessionCheck"/>.</summary>
public enum SessionCheckStatus
{
    /// <summary>It is not known, because no request could tell.</summary>
    NotTested = 0,

    /// <summary>The app may do it.</summary>
    Passed = 1,

    /// <summary>The app may not do it.</summary>
    Failed = 2,
}
