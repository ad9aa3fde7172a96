using System.Management.Automation;
using FeishuHire.Transport;

namespace FeishuHire.Pipeline;

/// <summary>Tells of the requests of a command that writes nothing else meanwhile.</summary>
internal sealed class RequestWriter(Cmdlet cmdlet) : IResultWriter<RequestEvent>
{
    public void Write(RequestEvent result) => RequestText.Write(cmdlet, result);

    public void Pause()
    {
    }

    public void Interrupted()
    {
    }
}
