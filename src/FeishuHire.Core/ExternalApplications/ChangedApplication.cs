using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Writing;
using FeishuHire.Writing.Fields;

namespace FeishuHire.ExternalApplications;

/// <summary>
/// A change to an external application. Feishu overwrites the whole record, so the change reads it, replaces the specified values, and sends all values.
/// </summary>
internal sealed class ChangedApplication : RecordChange
{
    private readonly ChangedApplications _run;
    private readonly Subject _talent;
    private readonly NamedValues<ExternalApplication> _values;
    private readonly ChangedApplication? _previous;
    private ExternalApplication? _before;
    private ExternalApplication? _after;
    private string _changes = "";

    /// <param name="run">The run that it belongs to.</param>
    /// <param name="row">The row of the input.</param>
    /// <param name="talent">The talent.</param>
    /// <param name="application">The application.</param>
    /// <param name="values">The values that the row specifies.</param>
    public ChangedApplication(
        ChangedApplications run, InputRow row, Subject talent, Subject application, NamedValues<ExternalApplication> values)
        : base(row)
    {
        (_run, _talent, _values, Subject) = (run, talent, values, application);
        _previous = run.Register(this);
    }

    public override Subject Subject { get; }

    public override string Target => string.Format(
        CultureInfo.CurrentCulture,
        Messages.WriteTargetOf,
        RecordNames.OneCapital(Subject.Kind),
        Subject.Id,
        RecordNames.One(_talent.Kind),
        _talent.Id);

    public override string Action => string.Format(CultureInfo.CurrentCulture, Messages.ActionChange, _changes);

    public override async Task<IRecord?> PrepareAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        // An earlier row that changes the same record comes first, and this row's values are applied to its result.
        if (_previous is not null)
        {
            await _previous.EndAsync(cancellationToken);
        }

        var known = await _run.Applications.OfAsync(_talent.Id!, observer, cancellationToken);
        _before = known.FirstOrDefault(record => record.Id == Subject.Id)
            ?? throw new FeishuApiException(new Failure(FeishuErrorId.NotFound)
            {
                Subject = Subject,
                Reason = string.Format(CultureInfo.CurrentCulture, Messages.ApplicationNotOfTalent, _talent.Id, Subject.Id),
            });
        var unreadable = ((IUpdatableRecord)_before).Unreadable;
        var changes = _values.ChangesOf(_before, unreadable);
        if (changes.IsEmpty)
        {
            return _before;
        }

        changes.Validated();
        foreach (var field in unreadable.Where(field => !changes.Contains(field)))
        {
            var name = ApplicationFields.All.FirstOrDefault(candidate => candidate.WireName == field)?.Name ?? field;
            throw new FeishuApiException(
                FeishuErrorId.InvalidResponse, string.Format(CultureInfo.CurrentCulture, Messages.FieldUnreadable, name)).For(Subject);
        }

        _after = _before.Copy();
        _after.TalentId = _talent.Id;
        ((IUpdatableRecord)_after).Unreadable = [];
        changes.ApplyTo(_after);
        _changes = changes.ShowChanges(_before, _after);
        return null;
    }

    public override async Task<IRecord> WriteAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _run.Sender.SendAsync(ExternalApplicationEndpoints.Update(_after!), observer, cancellationToken);
            _run.Applications.Put(_talent.Id!, _after!);
            return response.Data?.ExternalApplication is { } record && record.Id == Subject.Id ? record : _after!;
        }
        catch (FeishuApiException e)
        {
            var failure = e.For(Subject);
            return e.MayHaveHappened ? await LookUpAsync(failure, observer, cancellationToken) : throw failure;
        }
    }

    private async Task<IRecord> LookUpAsync(FeishuApiException failure, IRequestObserver observer, CancellationToken cancellationToken)
    {
        _run.Applications.Forget(_talent.Id!);
        try
        {
            var records = await _run.Applications.OfAsync(_talent.Id!, observer, cancellationToken);
            var found = records.FirstOrDefault(record => record.Id == Subject.Id);
            return found is not null && NamedValues<ExternalApplication>.Of(ApplicationFields.All, _after!).Match(found)
                ? found
                : throw failure.OutcomeUnknown(found is null ? Messages.LookupMissing : Messages.LookupDifferent);
        }
        catch (FeishuApiException e) when (e.ErrorId != FeishuErrorId.OutcomeUnknown)
        {
            throw failure.OutcomeUnknown(string.Format(CultureInfo.CurrentCulture, Messages.LookupFailed, e.Message));
        }
    }
}
