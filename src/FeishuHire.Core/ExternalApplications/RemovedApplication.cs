using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Writing;

namespace FeishuHire.ExternalApplications;

/// <summary>
/// The removal of an external application. Feishu does not document what a second removal returns, so if a response is lost, the record is looked up
/// among the applications of the talent before the removal is repeated.
/// </summary>
/// <param name="sender">The session.</param>
/// <param name="row">The row of the input.</param>
/// <param name="application">The application.</param>
/// <param name="talent">The talent; <see langword="null"/> if the row does not specify it.</param>
internal sealed class RemovedApplication(IRequestSender sender, InputRow row, Subject application, Subject? talent) : RecordChange(row)
{
    private const int MostRemovals = 3;

    public override Subject Subject => application;

    public override string Target => talent is null
        ? Format(Messages.WriteTarget, RecordNames.OneCapital(application.Kind), application.Id!)
        : Format(Messages.WriteTargetOf, RecordNames.OneCapital(application.Kind), application.Id!, RecordNames.One(talent.Kind), talent.Id!);

    public override string Action => Format(Messages.ActionRemove, RecordNames.One(application.Kind));

    public override Task<IRecord?> PrepareAsync(IRequestObserver observer, CancellationToken cancellationToken) => Task.FromResult<IRecord?>(null);

    public override async Task<IRecord> WriteAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        var gone = new ExternalApplication { Id = application.Id, TalentId = talent?.Id };
        for (var removals = 1; ; removals++)
        {
            try
            {
                var response = await sender.SendAsync(ExternalApplicationEndpoints.Delete(application.Id!, talent?.Id), observer, cancellationToken);
                return response.Data?.ExternalApplication is { } record && record.Id == application.Id ? record : gone;
            }
            catch (FeishuApiException e) when (e.MayHaveHappened)
            {
                if (await IsThereAsync(e.For(application), observer, cancellationToken) is not { } found)
                {
                    return gone;
                }

                if (removals == MostRemovals)
                {
                    throw e.For(application).OutcomeUnknown(Messages.LookupExists);
                }

                gone = found;
            }
            catch (FeishuApiException e)
            {
                throw e.For(application);
            }
        }
    }

    private async Task<ExternalApplication?> IsThereAsync(FeishuApiException failure, IRequestObserver observer, CancellationToken cancellationToken)
    {
        if (talent is null)
        {
            throw failure.OutcomeUnknown(Messages.LookupNeedsTalent);
        }

        try
        {
            var records = await new TalentApplications(sender).ReadAsync(talent.Id!, observer, cancellationToken);
            return records.FirstOrDefault(record => record.Id == application.Id);
        }
        catch (FeishuApiException e)
        {
            throw failure.OutcomeUnknown(Format(Messages.LookupFailed, e.Message));
        }
    }

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
