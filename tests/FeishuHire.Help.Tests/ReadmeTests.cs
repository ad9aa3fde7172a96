using FeishuHire.Api;
using FeishuHire.Help.Checks;

namespace FeishuHire.Help.Tests;

/// <summary>The README states only scopes and limits that are in the catalogue. The build checks the same in the about topics.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));

    [Fact]
    public void Its_scopes_exist()
    {
        var scopes = Statements.Scopes(Readme).ToList();

        Assert.NotEmpty(scopes);
        Assert.All(scopes, scope => Assert.Contains(Catalogue.Operations, operation => operation.Scopes.Contains(scope)));
    }

    [Fact]
    public void Its_limits_are_those_of_operations() => Assert.All(
        Statements.Limits(Readme), stated => Assert.Contains(Catalogue.Operations, operation => operation.Limits.Contains(stated.Limit)));
}
