using System.Collections.Generic;
using FeishuHire.Json;

namespace FeishuHire.Talents;

/// <summary>The payload of the operation that finds talents.</summary>
internal sealed class FoundTalents : IEnvelope
{
    /// <summary>The talents; Feishu does not document whether an empty list is left out.</summary>
    public List<FoundTalent?>? TalentList { get; set; }
}
