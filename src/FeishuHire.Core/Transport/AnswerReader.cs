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
        var body = WithoutByteOrderMark(raw.Body is { } read ? read.Bytes : default);
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
            answer = ParseTolerantly(body, type) ?? answer;
            verdict = answer is TAnswer ? verdict : Verdict.Fail(FeishuErrorId.InvalidResponse);
        }

        return new Attempt(verdict, raw) { Answer = answer };
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) =>
        body.StartsWith(ByteOrderMark) ? body.Slice(ByteOrderMark.Length) : body;

    private static TAnswer? Parse<TAnswer>(ReadOnlySpan<byte> body, JsonTypeInfo<TAnswer> type)
        where TAnswer : Answer
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The answer with a token holds no records, and its secret is not to be copied about.
    private static TAnswer? ParseTolerantly<TAnswer>(ReadOnlySpan<byte> body, JsonTypeInfo<TAnswer> type)
        where TAnswer : Answer
    {
        if (!typeof(DataAnswer).IsAssignableFrom(typeof(TAnswer)) || TolerantReader.Read(body, type, out var unreadable) is not { } answer)
        {
            return null;
        }

        ((DataAnswer)(Answer)answer).Unreadable = unreadable;
        return answer;
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
