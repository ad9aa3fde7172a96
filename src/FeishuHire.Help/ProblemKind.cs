namespace FeishuHire.Help;

/// <summary>The kinds of problems; the number is the error code.</summary>
internal enum ProblemKind
{
    /// <summary>A part of the code is not described.</summary>
    Missing = 1,

    /// <summary>The text describes something that does not exist.</summary>
    Stale = 2,

    /// <summary>The Markdown has an element that help cannot show.</summary>
    Syntax = 3,

    /// <summary>The languages differ.</summary>
    Translation = 4,

    /// <summary>Something that the help needs is missing in the code, the views or the change log.</summary>
    Source = 5,

    /// <summary>The text states a fact that the build writes.</summary>
    Repeated = 6,
}
