using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Errors;
using FeishuHire.Json;

namespace FeishuHire.Http;

/// <summary>Reads and classifies a response. The result contains no secret of the request, even if the response repeats one.</summary>
internal static class ResponseReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Attempt Read<TResponse>(RawResponse raw, ApiRequest<TResponse> request, AccessToken? token)
        where TResponse : Response
    {
        var concealment = new Concealment();
        if (token is not null)
        {
            concealment.Add(token.Forms);
        }

        if (request.Secret is { } secret)
        {
            concealment.Add(secret());
        }

        if (raw.Fault is { } fault)
        {
            return Result(raw, Classification.OfFault(fault), answer: null, ReasonFor(fault), concealment) with { Token = token };
        }

        var status = raw.Status!.Value;

        // If the payload does not have the documented shape, the code may still say why.
        var body = WithoutByteOrderMark(raw.Body is { } read ? read.Bytes : default);
        Response? answer = Parse(body, request.ResponseType);
        var complete = answer is not null;
        answer ??= Parse(body, ResponseJsonContext.Default.Response);
        if (answer?.Secret is { Length: > 0 } made)
        {
            concealment.Add(SecretForms.Of(made));
        }

        var verdict = answer?.Code is { } code ? Classification.OfCode(code, status) : Classification.OfStatus(status);
        var reason = answer?.Code is null ? ReasonFor(concealment.Clean(raw.RedirectHost), status, notJson: answer is null) : null;
        if (verdict.NextStep == NextStep.Success && !complete)
        {
            answer = ParseTolerantly(body, request.ResponseType) ?? answer;
            verdict = answer is TResponse ? verdict : Verdict.Fail(FeishuErrorId.InvalidResponse);
        }

        if (verdict.NextStep == NextStep.Success && token?.IsRepeatedIn(body) == true)
        {
            verdict = Verdict.Fail(FeishuErrorId.InvalidResponse);
            reason = Messages.ResponseRepeatsToken;
        }

        return Result(raw, verdict, answer, reason, concealment) with { Token = token };
    }

    // Every text of a response passes through here.
    private static Attempt Result(RawResponse raw, Verdict verdict, Response? answer, string? reason, Concealment concealment)
    {
        var result = new Attempt(verdict)
        {
            Response = answer,
            Reason = reason,
            Status = raw.Status,
            RetryAfter = raw.RetryAfter,
            LogId = concealment.Clean(raw.LogId),
        };
        return verdict.NextStep == NextStep.Success
            ? result
            : result with
            {
                Cause = concealment.Clean(raw.Cause),
                ServerMessage = concealment.Clean(answer?.Said),
                Detail = new ErrorDetail(answer?.Error, concealment),
            };
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) =>
        body.StartsWith(ByteOrderMark) ? body.Slice(ByteOrderMark.Length) : body;

    private static TResponse? Parse<TResponse>(ReadOnlySpan<byte> body, JsonTypeInfo<TResponse> type)
        where TResponse : Response
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

    // The token response has no records, and its secret must not be copied.
    private static TResponse? ParseTolerantly<TResponse>(ReadOnlySpan<byte> body, JsonTypeInfo<TResponse> type)
        where TResponse : Response
    {
        if (!typeof(DataResponse).IsAssignableFrom(typeof(TResponse)) || TolerantReader.Read(body, type, out var unreadable) is not { } answer)
        {
            return null;
        }

        ((DataResponse)(Response)answer).Unreadable = unreadable;
        return answer;
    }

    private static string? ReasonFor(TransportFault fault) => fault switch
    {
        TransportFault.UntrustedCertificate => Messages.CertificateUntrusted,
        TransportFault.ProxyRefused => Messages.ProxyRefused,
        TransportFault.ProxyUnreachable => Messages.ProxyUnreachable,
        TransportFault.ProxyFailed => Messages.ProxyFailed,
        _ => null,
    };

    private static string? ReasonFor(string? redirectHost, int status, bool notJson) => status switch
    {
        >= 300 and <= 399 => string.Format(CultureInfo.CurrentCulture, Messages.ResponseRedirected, redirectHost ?? "?"),
        404 => Messages.ResponsePathUnknown,
        407 => Messages.ProxyRefused,
        >= 200 and <= 299 when notJson => Messages.ResponseNotJson,
        _ => null,
    };
}
