using System.Collections.Generic;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.ExternalOffers;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuExternalOffer</c>: reads the offers of external applications, or single ones.</summary>
[Cmdlet(VerbsCommon.Get, "FeishuExternalOffer", DefaultParameterSetName = ListSet)]
[HireOperation("v1/external_offer/batch_query")]
[OutputType(typeof(ExternalOffer))]
public sealed class GetFeishuExternalOfferCommand : ExternalApplicationChildCommand
{
    private protected override IEnumerable<Subject> SingleSubjects => SubjectsOf<ExternalOffer>(Id);

    private protected override RecordReader CreateSource(FeishuHireSession session, ListOptions options) =>
        CreateSource(session, ExternalOfferEndpoints.List, options);
}
