namespace FeishuHire.Sandbox.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Placeholder() => Assert.True(Environment.ProcessId > 0);
}
