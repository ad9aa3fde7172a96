using System.Xml.Linq;
using FeishuHire.Api;

namespace FeishuHire.Help.Tests;

/// <summary>The help of a cmdlet states what the catalogue says about its operations.</summary>
public sealed class OperationTests : IDisposable
{
    private const string Cmdlet = "Get-FeishuPart";

    private readonly SampleModule _module = new();

    public OperationTests() => Assert.Empty(_module.Build());

    public void Dispose() => _module.Dispose();

    [Theory]
    [InlineData(
        "en-US",
        "List roles: Needs the scope hire:auth:readonly or hire:auth. Feishu allows 1,000 requests per minute and 50 requests per second; the session stays below that.",
        "Get a role: Needs the scope hire:auth:readonly or hire:auth. Feishu allows 10 requests per second; the session stays below that.",
        "The order is unknown.")]
    [InlineData(
        "zh",
        "获取角色列表：需要权限 hire:auth:readonly 或 hire:auth。飞书的频率限制是 1000 次/分钟和 50 次/秒，会话会保持在限制之内。",
        "获取角色详情：需要权限 hire:auth:readonly 或 hire:auth。飞书的频率限制是 10 次/秒，会话会保持在限制之内。",
        "顺序未知。")]
    public void The_notes_begin_with_the_scopes_and_limits_of_each_operation(string folder, params string[] notes) =>
        Assert.Equal(notes, Named(_module.Help(folder, Cmdlet), "alert").Elements().Select(paragraph => paragraph.Value));

    [Fact]
    public void Operations_that_need_the_same_are_described_together() => Assert.Equal(
        ["Needs the scope hire:job:readonly. Feishu allows 50 requests per second for each operation; the session stays below that."],
        OperationWords.English.Describe([Catalogue.Get("v1/job/list"), Catalogue.Get("v1/job/get")]));

    [Fact]
    public void What_Feishu_does_not_document_is_said() => Assert.Equal(
        ["Feishu documents no scope. Feishu documents no rate limit."], OperationWords.English.Describe([Catalogue.Get("v1/application-interview/list")]));

    [Fact]
    public void The_first_link_is_the_documentation_of_the_first_operation() => Assert.Equal(
        Catalogue.Get("v1/role/list").Documentation!.ToString(), Named(_module.Help("en-US", Cmdlet), "uri").Value);

    [Fact]
    public void The_page_size_has_the_range_and_the_default_of_the_list()
    {
        var parameter = Named(_module.Help("en-US", Cmdlet), "parameters").Elements().Single();

        Assert.Equal("From 1 to 200.", Named(parameter, "description").Value);
        Assert.Equal("200", Named(parameter, "defaultValue").Value);
    }

    private static XElement Named(XElement help, string name) => help.Descendants().First(element => element.Name.LocalName == name);
}
