using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>The credential of a session.</summary>
internal abstract class FeishuCredential
{
    private protected FeishuCredential()
    {
    }

    /// <summary>The App ID; <see langword="null"/> if it is not known.</summary>
    public abstract string? AppId { get; }

    /// <summary>Identifies the app of the credential without disclosing a secret.</summary>
    internal abstract string Identity { get; }

    /// <summary>Creates the source of the session's tokens.</summary>
    internal abstract Authentication.ITokenSource CreateTokenSource(HireTransport transport, System.TimeProvider time);
}
