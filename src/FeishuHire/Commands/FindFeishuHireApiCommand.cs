using System.Linq;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Completion;
using FeishuHire.Errors;

namespace FeishuHire.Commands;

/// <summary><c>Find-FeishuHireApi</c>: finds calls of Feishu Hire's API, without a session and without a request.</summary>
[Cmdlet(
    VerbsCommon.Find, "FeishuHireApi",
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/uYTM5UjL2ETO14iNxkTN/scope-list")]
[OutputType(typeof(HireApi))]
public sealed class FindFeishuHireApiCommand : PSCmdlet
{
    /// <summary>Words, all of which must occur in the titles, the path or Feishu's name.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? Keyword { get; set; }

    /// <summary>HTTP methods, any of which matches.</summary>
    [Parameter]
    [ValidateSet("GET", "POST", "PUT", "PATCH", "DELETE")]
    public string[]? Method { get; set; }

    /// <summary>Scopes, any of which is enough for the call.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    public string[]? Scope { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var filter = CreateFilter();
        foreach (var operation in Catalogue.Operations.Where(filter.Matches))
        {
            WriteObject(new HireApi(operation));
        }
    }

    private OperationFilter CreateFilter()
    {
        try
        {
            return new OperationFilter(Keyword, Method, Scope);
        }
        catch (WildcardPatternException e)
        {
            ThrowTerminatingError(ErrorRecords.Create(new FeishuApiException(FeishuErrorId.InvalidParameter, Printable.Clean(e.Message)!)));
            throw;
        }
    }
}
