namespace FeishuHire;

/// <summary>The result of a <see cref="SessionCheck"/>.</summary>
public enum SessionCheckStatus
{
    /// <summary>Unknown, because no request could show it.</summary>
    NotTested = 0,

    /// <summary>The app may do it.</summary>
    Passed = 1,

    /// <summary>The app may not do it.</summary>
    Failed = 2,
}
