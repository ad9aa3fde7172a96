using System.Globalization;
using System.Management.Automation;
using System.Text;
using FeishuHire.Http;

namespace FeishuHire.Pipeline;

/// <summary>Describes a request on the verbose and debug streams, without secrets and personal data.</summary>
internal static class RequestText
{
    public static void Write(Cmdlet cmdlet, RequestEvent request)
    {
        cmdlet.WriteVerbose(Verbose(request));
        cmdlet.WriteDebug(Debug(request));
    }

    private static string Verbose(RequestEvent request)
    {
        var text = new StringBuilder();
        text.AppendFormat(CultureInfo.InvariantCulture, "{0} {1}", request.Method, request.Path);
        if (request.Page is { } page)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, ", page {0}", page);
        }

        text.AppendFormat(
            CultureInfo.InvariantCulture,
            ": {0} after {1:0} ms",
            request.HttpStatus is { } status ? $"HTTP {status}" : "no response",
            request.Duration.TotalMilliseconds);
        if (request.ErrorId is { } errorId)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, ", {0}", errorId);
        }

        text.AppendFormat(
            CultureInfo.InvariantCulture, " (attempt {0}, waited {1:0} ms)", request.Attempt, request.Waited.TotalMilliseconds);
        return text.ToString();
    }

    private static string Debug(RequestEvent request) => string.Format(
        CultureInfo.InvariantCulture, "Authorization: ***; code {0}; log id {1}", request.Code, request.LogId);
}
