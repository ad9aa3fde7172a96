using System.Collections.Generic;
using FeishuHire.Http;

namespace FeishuHire.ExternalApplications;

/// <summary>The external applications that a run changes.</summary>
internal sealed class ChangedApplications(IRequestSender sender)
{
    private readonly Dictionary<string, ChangedApplication> _last = [];

    public IRequestSender Sender => sender;

    public TalentApplications Applications { get; } = new(sender);

    /// <summary>Adds a change. Returns the previous change of the same application.</summary>
    public ChangedApplication? Register(ChangedApplication change)
    {
        var id = change.Subject.Id!;
        var former = _last.TryGetValue(id, out var found) ? found : null;
        _last[id] = change;
        return former;
    }
}
