using System;

namespace FeishuHire.Calls;

/// <summary>The requests of a command, one for each input, whose results come in the order of the input.</summary>
internal interface ICallRequests : IDisposable
{
    /// <summary>Adds a request, and gives out what is ready.</summary>
    void Add(CallSubject subject);

    /// <summary>Gives out the rest.</summary>
    void End();
}
