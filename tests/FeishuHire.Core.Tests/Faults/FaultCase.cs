using FeishuHire.Core.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Core.Tests.Faults;

/// <summary>A fault of the transport: the response, and the error if it persists.</summary>
/// <param name="Response">The response of the server.</param>
/// <param name="ErrorId">The error.</param>
/// <param name="Status">The HTTP status of the error, if there is a whole response.</param>
/// <param name="IsRetried">Whether the request is sent again.</param>
internal sealed record FaultCase(RequestDelegate Response, FeishuErrorId ErrorId, int? Status = null, bool IsRetried = true)
{
    public const int Retries = 2;

    /// <summary>Settings with a fast clock, which shortens back-offs: a second passes in 10 milliseconds. Even a busy machine does not reach the timeout.</summary>
    public static TestSettings PatientSettings => new()
    {
        Clock = new ScaledTimeProvider(100),
        EnforceLimits = false,
        MaximumRetryCount = Retries,
        Timeout = TimeSpan.FromHours(1),
    };

    /// <summary>Settings with a timeout, if that is the error, in which a response with one byte per second does not arrive.</summary>
    public TestSettings Settings => ErrorId == FeishuErrorId.RequestTimeout ? PatientSettings with { Timeout = TimeSpan.FromSeconds(100) } : PatientSettings;
}
