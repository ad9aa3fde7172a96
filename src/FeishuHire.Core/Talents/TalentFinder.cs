using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Talents;

/// <summary>Finds talents. Its subjects are <see cref="TalentLookup"/>s.</summary>
internal sealed class TalentFinder(IRequestSender sender) : BatchReader
{
    /// <summary>How many values a request takes.</summary>
    public const int LargestRequest = 100;

    public override string Records => nameof(Talent);

    public override int BatchSize => LargestRequest;

    protected override StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    // A returned talent always has one of the values, but Feishu may spell it differently. Then it is not certain which value no talent has.
    protected override bool IgnoresOthers => false;

    protected override Subject Check(Subject subject) => ((TalentLookup)subject).Check();

    protected override string ValueOf(Subject subject) => ((TalentLookup)subject).Value!;

    protected override string? ValueOf(IRecord record, Subject subject) => ((TalentLookup)subject).ValueOf((FoundTalent)record);

    protected override string RequestOf(Subject subject) => ((TalentLookup)subject).Request;

    protected override IRecord RecordFor(Subject subject, IRecord record) => ((TalentLookup)subject).Found(record.Id);

    protected override async IAsyncEnumerable<ListPage> RequestAsync(
        IReadOnlyList<Subject> subjects, IRequestObserver observer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lookups = subjects.Cast<TalentLookup>().ToList();
        var values = lookups.SelectMany(lookup => lookup.Spellings).Distinct(StringComparer.Ordinal).ToList();
        for (var start = 0; start < values.Count; start += LargestRequest)
        {
            var request = Request(lookups[0], values.GetRange(start, Math.Min(LargestRequest, values.Count - start)));
            var response = await sender.SendAsync(request, observer, cancellationToken);

            // Feishu does not document whether it omits an empty list.
            yield return new ListPage([.. (response.Payload().TalentList ?? []).OfType<FoundTalent>()], null)
            {
                UnreadableFields = [.. response.Unreadable.Select(value => value.Field)],
            };
        }
    }

    protected override FeishuApiException Missing(Subject subject) => new(new Failure(FeishuErrorId.TalentNotFound)
    {
        Reason = ((TalentLookup)subject).NotFoundReason,
        Advice = Messages.LookupAdvice,
        Subject = subject,
    });

    private static ApiRequest<DataResponse<FoundTalents>> Request(TalentLookup lookup, IReadOnlyList<string> values) =>
        new(Catalogue.Get("v1/talent/batch_get_id"), static () => TalentJsonContext.Default.DataResponseFoundTalents)
        {
            Body = () => RequestBody.Of(body => lookup.Write(body, values)),

            // If a response repeats a value, the value must not get into an error message.
            Secret = () => [.. values.SelectMany(SecretForms.Of)],
        };
}
