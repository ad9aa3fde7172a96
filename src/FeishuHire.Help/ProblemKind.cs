namespace FeishuHire.Help;

/// <summary>The kinds of problems; the number is the error code.</summary>
internal enum ProblemKind
{
    /// <summary>Something of the code is not described.</summary>
    Missing = 1,

    /// <summary>The text describes something that does not exist.</summary>
    Stale = 2,

    /// <summary>The Markdown has a form that help cannot show.</summary>
    Syntax = 3,

    /// <summary>The languages differ.</summary>
    Translation = 4,

    /// <summary>The code, the views or the change log lack something that is needed here.</summary>
    Source = 5,
}
