using System.Collections.Generic;
using FeishuHire.Api;

namespace FeishuHire.Reading;

/// <summary>One value of a <see cref="BatchReader"/> and its result.</summary>
/// <param name="subject">The subject with the value.</param>
internal sealed class BatchEntry(Subject subject)
{
    public Subject Subject { get; } = subject;

    /// <summary>The records; <see langword="null"/> before there is a response.</summary>
    public IReadOnlyList<IRecord>? Records { get; set; }

    /// <summary>Why there are no records.</summary>
    public FeishuApiException? Failure { get; set; }

    /// <summary>Whether an earlier value failed with the same request.</summary>
    public bool IsRepeat { get; set; }

    /// <summary>The fields of the request's records that could not be read.</summary>
    public IReadOnlyList<string> UnreadableFields { get; set; } = [];

    /// <summary>Whether the value has its result.</summary>
    public bool IsDone => Records is not null || Failure is not null;
}
