namespace FeishuHire.Core.Tests.Support;

/// <summary>Bodies of responses.</summary>
internal static class Bodies
{
    public const string EmptyList = """{"code":0,"msg":"success","data":{"items":[],"has_more":false}}""";

    /// <summary>A page of records with these ids, and the given other members of <c>data</c>.</summary>
    public static string Page(string rest, params string[] ids) =>
        $$$"""{"code":0,"msg":"success","data":{"items":[{{{string.Join(",", ids.Select(Record))}}}],{{{rest}}}}}""";

    public static string Token(string token, int expire = 7200) =>
        $$$"""{"code":0,"msg":"ok","tenant_access_token":"{{{token}}}","expire":{{{expire}}}}""";

    private static string Record(string id) => $$"""{"id":"{{id}}"}""";
}
