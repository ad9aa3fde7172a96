using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Json;

namespace FeishuHire.Transport;

/// <summary>Reads the body of an answer and has it classified.</summary>
internal static class AnswerReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Attempt Read<TAnswer>(RawAnswer raw, JsonTypeInfo<TAnswer> type)
        where TAnswer : Answer
    {
        if (raw.Fault is { } fault)
        {
            return new Attempt(Classification.OfFault(fault), raw) { Reason = ReasonFor(fault) };
        }

        var status = raw.Status!.Value;

        // Where the payload has not the documented shape, the code may still tell why.
        var body = raw.Body is { } read ? read.Bytes : default;
        Answer? answer = Parse(body, type);
        var complete = answer is not null;
        answer ??= Parse(body, FeishuJsonContext.Default.Answer);
        if (answer?.Code is not { } code)
        {
            return new Attempt(Classification.OfStatus(status), raw) { Reason = ReasonFor(raw, status, answer is null) };
        }

        var verdict = Classification.OfCode(code, status);
        if (verdict.Outcome == Outcome.Success && !complete)
        {
            verdict = Verdict.Fail(FeishuErrorId.InvalidResponse);
        }

        return new Attempt(verdict, raw) { Answer = answer };
    }

    private static TAnswer? Parse<TAnswer>(ReadOnlySpan<byte> body, JsonTypeInfo<TAnswer> type)
        where TAnswer : Answer
    {
        if (body.StartsWith(ByteOrderMark))
        {
            body = body.Slice(ByteOrderMark.Length);
        }

        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? ReasonFor(TransportFault fault) => fault switch
    {
        TransportFault.UntrustedCertificate => Messages.CertificateUntrusted,
        TransportFault.ProxyRefused => Messages.ProxyRefused,
        TransportFault.ProxyFailed => Messages.ProxyFailed,
        _ => null,
    };

    private static string? ReasonFor(RawAnswer raw, int status, bool notJson) => status switch
    {
        >= 300 and <= 399 => string.Format(CultureInfo.CurrentCulture, Messages.AnswerRedirected, raw.RedirectHost ?? "?"),
        404 => Messages.AnswerPathUnknown,
        407 => Messages.ProxyRefused,
        >= 200 and <= 299 when notJson => Messages.AnswerNotJson,
        _ => null,
    };
}
