using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Writing;

/// <summary>An event while records are written.</summary>
internal abstract record WriteEvent
{
    /// <summary>An attempt at a request ended, successfully or not.</summary>
    internal sealed record RequestCompleted(RequestEvent Request) : WriteEvent;

    /// <summary>A change is ready to be written, and must be approved or declined.</summary>
    internal sealed record Prepared(RecordChange Change) : WriteEvent;

    /// <summary>A change was written.</summary>
    /// <param name="Change">The change.</param>
    /// <param name="Record">The record as it is now, or as it was before its removal.</param>
    internal sealed record Written(RecordChange Change, IRecord Record) : WriteEvent;

    /// <summary>The record already has the values, so nothing was written.</summary>
    internal sealed record Unchanged(RecordChange Change, IRecord Record) : WriteEvent;

    /// <summary>A change was not written, or may or may not have been. The other rows are still written.</summary>
    /// <param name="Row">The row of the input.</param>
    /// <param name="Exception">The error.</param>
    internal sealed record Failed(InputRow Row, FeishuApiException Exception) : WriteEvent
    {
        /// <summary>The failure of a row. Its error names the number of the row, if it has one.</summary>
        public static Failed Of(InputRow row, FeishuApiException exception) =>
            new(row, row.Number is { } number ? exception.InRow(number) : exception);
    }

    /// <summary>The command ends when the previous rows have finished.</summary>
    /// <param name="Cause">The row that ends it.</param>
    internal sealed record Ended(Failed Cause) : WriteEvent;
}
