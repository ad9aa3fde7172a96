using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>What every error of the module has.</summary>
internal static class ErrorAssert
{
    /// <summary>Fails the test where the error is not this one of this cmdlet, with this target, of the module's own type, and with advice.</summary>
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
        /// <summary>A property of the exception, whose type belongs to the module.</summary>
        public object? Fact(string property) => PSObject.AsPSObject(error.Exception).Properties[property].Value;

        /// <summary>What to do about it.</summary>
        public string Advice => error.ErrorDetails.RecommendedAction;
    }
}
