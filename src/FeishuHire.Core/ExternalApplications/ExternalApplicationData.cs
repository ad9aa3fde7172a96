using FeishuHire.Json;

namespace FeishuHire.ExternalApplications;

/// <summary>What the operations that write an external application return under <c>data</c>.</summary>
internal sealed class ExternalApplicationData : IEnvelope
{
    public ExternalApplication? ExternalApplication { get; set; }
}
