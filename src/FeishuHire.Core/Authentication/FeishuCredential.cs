using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>What a session proves itself with.</summary>
internal abstract class FeishuCredential
{
    private protected FeishuCredential()
    {
    }

    /// <summary>The App ID, where it is known.</summary>
    public abstract string? AppId { get; }

    /// <summary>Tells credentials of different apps apart, without giving anything away.</summary>
    internal abstract string Identity { get; }

    /// <summary>Where the tokens of a session come from.</summary>
    internal abstract Authentication.ITokenSource CreateTokenSource(HireTransport transport, System.TimeProvider time);
}
