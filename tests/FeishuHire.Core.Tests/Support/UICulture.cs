using System.Globalization;

namespace FeishuHire.Core.Tests.Support;

/// <summary>Sets the language of the messages until it is disposed.</summary>
internal sealed class UICulture : IDisposable
{
    private readonly CultureInfo _former = CultureInfo.CurrentUICulture;

    public UICulture(string name) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentUICulture = _former;
}
