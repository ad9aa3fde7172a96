using System;

namespace FeishuHire.Calls;

/// <summary>The requests of a command, one for each input, whose results come in the order of the input.</summary>
internal interface ICallRequests : IDisposable
{
    /// <summary>Adds a request, and writes the results that are ready.</summary>
    void Add(CallSubject subject);

    /// <summary>Writes the remaining results.</summary>
    void End();
}
