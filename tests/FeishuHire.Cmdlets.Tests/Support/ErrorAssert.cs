using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>Asserts the properties that every error of the module has.</summary>
internal static class ErrorAssert
{
    /// <summary>Fails the test unless the error has this id, cmdlet and target, the module's own exception type, and advice.</summary>
    public static void Is(
        string id, ErrorCategory category, object? target, [NotNull] ErrorRecord? error, string command = "GetFeishuExternalApplicationCommand")
    {
        Assert.NotNull(error);
        Assert.Equal($"{id},FeishuHire.Commands.{command}", error.FullyQualifiedErrorId);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Equal(target, error.TargetObject);
        Assert.Equal("FeishuHire.FeishuApiException", error.Exception.GetType().FullName);
        Assert.Equal(id, $"{error.Fact("ErrorId")}");
        Assert.False(string.IsNullOrEmpty(error.ErrorDetails.RecommendedAction));
    }

    extension(ErrorRecord error)
    {
        /// <summary>A property of the exception, whose type is in the module's load context.</summary>
        public object? Fact(string property) => PSObject.AsPSObject(error.Exception).Properties[property].Value;

        /// <summary>The recommended action.</summary>
        public string Advice => error.ErrorDetails.RecommendedAction;
    }
}
