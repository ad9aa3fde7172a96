using System.Collections.Generic;
using System.Linq;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>The files of a record: sent as ids, returned as objects under another name.</summary>
internal static class AttachmentList
{
    public const string Sent = "attachment_id_list";

    private const string Returned = "attachment_list";

    public static Row Complete(Row sent) => sent.With(Sent, null).With(
        Returned,
        ((sent[Sent] as IEnumerable<object>) ?? []).Select(id => new Row { { "id", id }, { "name", $"{id}.pdf" }, { "size", 1024 } }).ToList());
}
