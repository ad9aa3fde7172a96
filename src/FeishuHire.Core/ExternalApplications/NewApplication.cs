using System;
using System.Collections.Generic;
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
/// The creation of an external application. Its key makes Feishu create it only once, so the request is repeated if a response is lost;
/// if the repeat does not return the record, it is looked up among the applications of the talent.
/// </summary>
internal sealed class NewApplication : RecordChange
{
    private readonly NewApplications _run;
    private readonly NamedValues<ExternalApplication> _values;
    private readonly ExternalApplication _record;
    private readonly string _key;
    private readonly int _number;
    private HashSet<string?>? _existing;
    private bool _earlierIsUnknown;

    /// <param name="run">The run that it belongs to.</param>
    /// <param name="row">The row of the input.</param>
    /// <param name="talent">The talent.</param>
    /// <param name="values">The values that the row specifies.</param>
    /// <param name="externalId">The row's own key; <see langword="null"/> to generate one.</param>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: the row cannot be sent.</exception>
    public NewApplication(NewApplications run, InputRow row, Subject talent, NamedValues<ExternalApplication> values, string? externalId)
        : base(row)
    {
        _run = run;
        _values = values.Validated();
        _record = new ExternalApplication { TalentId = talent.Id };
        _values.ApplyTo(_record);
        Subject = talent;
        _key = externalId is null ? Guid.NewGuid().ToString() : run.Reserve(externalId);
        _number = run.Register(this);
    }

    public override Subject Subject { get; }

    public string TalentId => Subject.Id!;

    public override string Target => Format(Messages.WriteTarget, RecordNames.OneCapital(Subject.Kind), TalentId);

    public override string Action => _values.Show(_record) is { Length: > 0 } shown
        ? Format(Messages.ActionCreate, RecordNames.One(nameof(ExternalApplication)), shown)
        : Format(Messages.ActionCreateEmpty, RecordNames.One(nameof(ExternalApplication)));

    public override async Task<IRecord?> PrepareAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        if (!_run.SkipExisting)
        {
            return null;
        }

        var existing = await _run.Applications.OfAsync(TalentId, observer, cancellationToken);
        _existing = [.. existing.Select(record => record.Id)];
        if (existing.FirstOrDefault(_values.Match) is { } same)
        {
            return same;
        }

        foreach (var earlier in _run.Earlier(TalentId, _number).Where(earlier => _values.Match(earlier._record)))
        {
            var outcome = await earlier.EndAsync(cancellationToken);
            if (outcome.Record is ExternalApplication created)
            {
                return created;
            }

            if (outcome.IsUnknown)
            {
                throw new FeishuApiException(FeishuErrorId.OutcomeUnknown, Messages.EarlierRowUnknown).For(Subject);
            }
        }

        return null;
    }

    public override async Task<IRecord> WriteAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        // Identical applications could not be distinguished if a response is lost.
        foreach (var duplicate in _run.Earlier(TalentId, _number).Where(earlier => _values.Match(earlier._record) && earlier._values.Match(_record)))
        {
            _earlierIsUnknown |= (await duplicate.EndAsync(cancellationToken)).IsUnknown;
        }

        try
        {
            return OnCreated(await SendAsync(observer, cancellationToken));
        }
        catch (FeishuApiException e) when (e.MayHaveHappened)
        {
            return await LookUpAsync(e, observer, cancellationToken) ?? await SendAgainAsync(e, observer, cancellationToken);
        }
    }

    // Feishu does not document the response to a second request with the same key, so only the list shows the effect of the first one.
    private async Task<ExternalApplication?> LookUpAsync(FeishuApiException failure, IRequestObserver observer, CancellationToken cancellationToken)
    {
        IReadOnlyList<ExternalApplication> records;
        try
        {
            records = await _run.Applications.ReadAsync(TalentId, observer, cancellationToken);
        }
        catch (FeishuApiException e)
        {
            throw Unknown(failure, Format(Messages.LookupFailed, e.Message));
        }

        var found = records.Where(IsThis).ToList();
        return found.Count == 0 ? null
            : _earlierIsUnknown ? throw Unknown(failure, Format(Messages.LookupOfEarlier, Ids(found)))
            : found.Count == 1 || _existing is not null ? OnCreated(found[0])
            : throw Unknown(failure, Format(Messages.LookupSeveral, Ids(found)));
    }

    private async Task<IRecord> SendAgainAsync(FeishuApiException failure, IRequestObserver observer, CancellationToken cancellationToken)
    {
        // Feishu's documented refusals are definite; any other error may be caused by the first request.
        if (failure.ErrorId is FeishuErrorId.InvalidParameter or FeishuErrorId.TalentNotFound && failure.Code is not null)
        {
            throw failure;
        }

        if (failure.IsOutage || failure.EndsCommand)
        {
            throw Unknown(failure, Messages.LookupNone);
        }

        try
        {
            return OnCreated(await SendAsync(observer, cancellationToken));
        }
        catch (FeishuApiException e)
        {
            throw Unknown(e, Messages.LookupNone);
        }
    }

    private async Task<ExternalApplication> SendAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _run.Sender.SendAsync(ExternalApplicationEndpoints.Create(_record, _key), observer, cancellationToken);
            return response.Data?.ExternalApplication is { Id: not null } record ? record
                : throw new FeishuApiException(new Failure(FeishuErrorId.InvalidResponse) { Reason = Messages.ResponseWithoutData, MayHaveHappened = true });
        }
        catch (FeishuApiException e)
        {
            throw e.For(Subject);
        }
    }

    private bool IsThis(ExternalApplication record) =>
        record.Id is { } id && !_run.IsClaimed(id) && _existing?.Contains(id) != true
        && NamedValues<ExternalApplication>.Of(ApplicationFields.All, _record).Match(record);

    private ExternalApplication OnCreated(ExternalApplication record)
    {
        record.TalentId ??= TalentId;
        _run.Claim(record.Id!);
        _run.Applications.Put(TalentId, record);
        return record;
    }

    private FeishuApiException Unknown(FeishuApiException failure, string result)
    {
        _run.Applications.Forget(TalentId);
        return failure.OutcomeUnknown(result).RepeatableWith(_key);
    }

    private static string Ids(IEnumerable<ExternalApplication> records) => string.Join(Messages.ListSeparator, records.Select(record => record.Id));

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
