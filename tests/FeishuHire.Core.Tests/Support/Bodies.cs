namespace FeishuHire.Core.Tests.Support;

/// <summary>Bodies of answers.</summary>
internal static class Bodies
{
    public const string EmptyList = """{"code":0,"msg":"success","data":{"items":[],"has_more":false}}""";

    /// <summary>A page with records of these ids, and the rest of <c>data</c> as it is written.</summary>
    public static string Page(string rest, params string[] ids) =>
        $$$"""{"code":0,"msg":"success","data":{"items":[{{{string.Join(",", ids.Select(Record))}}}],{{{rest}}}}}""";

    public static string Token(string token, int expire = 7200) =>
        $$$"""{"code":0,"msg":"ok","tenant_access_token":"{{{token}}}","expire":{{{expire}}}}""";

    private static string Record(string id) => $$"""{"id":"{{id}}"}""";
}
