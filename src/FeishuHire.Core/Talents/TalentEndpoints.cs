using FeishuHire.Api;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Talents;

/// <summary>The operations on talents.</summary>
internal static class TalentEndpoints
{
    public static readonly ListEndpoint<Talent> List = new(
        Catalogue.Get("v1/talent/list"), static () => TalentJsonContext.Default.DataResponseListDataTalent);

    public static readonly RecordEndpoint<Talent, Talent> Get = new(
        Catalogue.Get("v2/talent/get"), static () => TalentJsonContext.Default.DataResponseTalent, WithId);

    private static Talent WithId(Talent talent, string id)
    {
        talent.IdInDetail ??= id;
        return talent;
    }
}
