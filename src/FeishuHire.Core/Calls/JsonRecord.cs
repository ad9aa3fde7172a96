using System.Text.Json;
using FeishuHire.Api;

namespace FeishuHire.Calls;

/// <summary>A record of any call, as Feishu sends it.</summary>
/// <param name="Value">The record: an object, or a bare value.</param>
/// <param name="Id">Its id, used to detect duplicates.</param>
internal sealed record JsonRecord(JsonElement Value, string? Id) : IRecord
{
    string? IRecord.Label => null;
}
