using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Ordering;
using FeishuHire.Paging;

namespace FeishuHire.Reading;

/// <summary>
/// Reads the records that belong to values, such as ids, with many values in one request. An invalid or unknown value does not affect the other
/// values.
/// </summary>
internal abstract class BatchReader : RecordReader
{
    /// <summary>How values are compared.</summary>
    protected virtual StringComparer Comparer => StringComparer.Ordinal;

    /// <summary>Whether a record that belongs to none of the values can be ignored, because it certainly was not requested.</summary>
    protected abstract bool IgnoresOthers { get; }

    public sealed override async Task ReadAsync(
        IReadOnlyList<Subject> subjects, OrderedLanes<ReadEvent>.Lane lane, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var entries = subjects.Select(Checked).ToList();
        try
        {
            foreach (var request in entries.Where(entry => !entry.IsDone).GroupBy(entry => RequestOf(entry.Subject)).ToList())
            {
                await ReadAsync([.. request], observer, cancellationToken);
            }
        }
        finally
        {
            // Even if the command ends here, the results before the failure are known.
            foreach (var entry in entries.TakeWhile(entry => entry.IsDone))
            {
                Post(entry, lane);
            }
        }
    }

    /// <summary>Reads the value of a subject from the input.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: it cannot be such a value.</exception>
    protected abstract Subject Check(Subject subject);

    /// <summary>The value of a subject.</summary>
    protected abstract string ValueOf(Subject subject);

    /// <summary>The value that a record belongs to; <see langword="null"/> if the response does not say so.</summary>
    /// <param name="record">The record.</param>
    /// <param name="subject">One of the subjects of the request.</param>
    protected abstract string? ValueOf(IRecord record, Subject subject);

    /// <summary>The key of the request for a subject: values with the same key share a request.</summary>
    protected virtual string RequestOf(Subject subject) => "";

    /// <summary>Sends a request for values.</summary>
    /// <param name="subjects">The subjects, all with different values.</param>
    /// <param name="observer">Receives an event for each attempt.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    protected abstract IAsyncEnumerable<ListPage> RequestAsync(
        IReadOnlyList<Subject> subjects, IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>The record as it is returned for a value.</summary>
    protected virtual IRecord RecordFor(Subject subject, IRecord record) => record;

    /// <summary>The error of a value that no record belongs to.</summary>
    protected abstract FeishuApiException Missing(Subject subject);

    private BatchEntry Checked(Subject subject)
    {
        try
        {
            return new BatchEntry(Check(subject));
        }
        catch (FeishuApiException e)
        {
            return new BatchEntry(subject) { Failure = e };
        }
    }

    private async Task ReadAsync(List<BatchEntry> entries, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var subjects = entries.GroupBy(entry => ValueOf(entry.Subject), Comparer).Select(same => same.First().Subject).ToList();
        try
        {
            var pages = new List<ListPage>();
            await foreach (var page in RequestAsync(subjects, observer, cancellationToken))
            {
                pages.Add(page);
            }

            if (Assign(pages, entries, isOnlyValue: subjects.Count == 1))
            {
                return;
            }
        }
        catch (FeishuApiException e) when (!e.EndsCommand)
        {
            if (subjects.Count == 1 || !IsAboutValue(e))
            {
                Fail(entries, e);
                return;
            }
        }

        // One of the values may be the cause, or may be spelled differently in Feishu. Requests for the halves show which.
        foreach (var half in Halves(entries, subjects))
        {
            await ReadAsync(half, observer, cancellationToken);
        }
    }

    // Feishu does not document whether an unknown or invalid value makes it refuse the others as well.
    private static bool IsAboutValue(FeishuApiException failure) => failure.HttpStatus is not null
        && (failure.ErrorId.IsMissing() || failure.ErrorId is FeishuErrorId.InvalidParameter or FeishuErrorId.Refused);

    private List<List<BatchEntry>> Halves(List<BatchEntry> entries, List<Subject> subjects)
    {
        var first = new HashSet<string>(subjects.Take(subjects.Count / 2).Select(ValueOf), Comparer);
        return [.. entries.GroupBy(entry => first.Contains(ValueOf(entry.Subject))).Select(half => half.ToList())];
    }

    /// <summary>Assigns the records to the values. Returns whether it is certain which record belongs to which value.</summary>
    private bool Assign(List<ListPage> pages, List<BatchEntry> entries, bool isOnlyValue)
    {
        var entriesOf = entries.ToLookup(entry => ValueOf(entry.Subject), Comparer);
        var records = pages.SelectMany(page => page.Records)
            .Select(record => (Record: record, Owners: ValueOf(record, entries[0].Subject) is { } value ? entriesOf[value].ToList() : [])).ToList();
        if (!IgnoresOthers && records.Exists(record => record.Owners.Count == 0))
        {
            if (!isOnlyValue)
            {
                return false;
            }

            records = [.. records.Select(record => (record.Record, entries.ToList()))];
        }

        foreach (var entry in entries)
        {
            var distinct = new RecordDeduplicator();
            entry.Records =
            [
                .. records.Where(record => record.Owners.Contains(entry) && distinct.IsNew(record.Record))
                    .Select(record => RecordFor(entry.Subject, record.Record)),
            ];
        }

        if (entries.FirstOrDefault(entry => entry.Records!.Count > 0) is { } found)
        {
            found.UnreadableFields = [.. pages.SelectMany(page => page.UnreadableFields)];
        }

        return true;
    }

    private void Fail(List<BatchEntry> entries, FeishuApiException failure)
    {
        foreach (var entry in entries)
        {
            // A page token belongs to the request, which cannot be resumed for a single value.
            entry.Failure = failure.For(entry.Subject).At(Records, pageToken: null, itemsReturned: 0);
            entry.IsRepeat = entry != entries[0];
        }
    }

    private void Post(BatchEntry entry, OrderedLanes<ReadEvent>.Lane lane)
    {
        if (entry is { Failure: null, Records: { Count: > 0 } records })
        {
            // All records have been fetched already, so there is nothing to wait for.
            lane.Post(new ReadEvent.PageRead(entry.Subject, new ListPage(records, null) { UnreadableFields = entry.UnreadableFields }));
            lane.Post(new ReadEvent.Completed(entry.Subject));
        }
        else
        {
            lane.Post(new ReadEvent.Failed(entry.Failure ?? Missing(entry.Subject), entry.IsRepeat));
        }
    }
}
