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

    /// <param name="raw">The response.</param>
    /// <param name="type">The type of the response.</param>
    /// <param name="token">The token of the request.</param>
    /// <param name="redactor">Removes the secrets of the request.</param>
    public static Attempt Read<TResponse>(RawResponse raw, JsonTypeInfo<TResponse> type, AccessToken? token, Redactor redactor)
        where TResponse : Response
    {
        if (raw.Fault is { } fault)
        {
            return Result(raw, Classification.OfFault(fault), response: null, ReasonFor(fault), redactor) with { Token = token };
        }

        var status = raw.Status!.Value;

        // If the payload does not have the documented shape, the code may still say why.
        var body = WithoutByteOrderMark(raw.Body is { } read ? read.Bytes : default);
        Response? response = Parse(body, type);
        var complete = response is not null;
        response ??= Parse(body, ResponseJsonContext.Default.Response);
        if (response?.Secret is { Length: > 0 } made)
        {
            redactor.Add(SecretForms.Of(made));
        }

        var verdict = response?.Code is { } code ? Classification.OfCode(code, status) : Classification.OfStatus(status);
        var reason = response?.Code is null ? ReasonFor(redactor.Clean(raw.RedirectHost), status, notJson: response is null) : null;
        if (verdict.NextStep == NextStep.Success && !complete)
        {
            response = ParseTolerantly(body, type) ?? response;
            verdict = response is TResponse ? verdict : Verdict.Fail(FeishuErrorId.InvalidResponse);
        }

        if (verdict.NextStep == NextStep.Success && token?.IsRepeatedIn(body) == true)
        {
            verdict = Verdict.Fail(FeishuErrorId.InvalidResponse);
            reason = Messages.ResponseRepeatsToken;
        }

        return Result(raw, verdict, response, reason, redactor) with { Token = token };
    }

    // Every text of a response passes through here.
    private static Attempt Result(RawResponse raw, Verdict verdict, Response? response, string? reason, Redactor redactor)
    {
        var result = new Attempt(verdict)
        {
            Response = response,
            Reason = reason,
            Status = raw.Status,
            RetryAfter = raw.RetryAfter,
            LogId = redactor.Clean(raw.LogId),
            MayHaveHappened = MayHaveHappened(raw, verdict),
        };
        return verdict.NextStep == NextStep.Success
            ? result
            : result with
            {
                Cause = redactor.Clean(raw.Cause),
                ServerMessage = redactor.Clean(response?.AnyMessage),
                Detail = new ErrorDetail(response?.Error?.RootElement, redactor),
            };
    }

    // A server error may occur after the request was carried out, and an unreadable success was a success.
    private static bool MayHaveHappened(RawResponse raw, Verdict verdict) => raw.Fault is { } fault
        ? fault is TransportFault.Connection or TransportFault.Timeout
        : verdict.NextStep == NextStep.Retry || (verdict.NextStep == NextStep.Fail && raw.Status is >= 200 and <= 299 && verdict.ErrorId == FeishuErrorId.InvalidResponse);

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
        if (!typeof(DataResponse).IsAssignableFrom(typeof(TResponse)) || TolerantReader.Read(body, type, out var unreadable) is not { } response)
        {
            return null;
        }

        ((DataResponse)(Response)response).Unreadable = unreadable;
        return response;
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
