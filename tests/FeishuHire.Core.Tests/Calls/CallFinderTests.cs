using FeishuHire.Api;
using FeishuHire.Calls;
using FeishuHire.Http;
using FeishuHire.Writing;

namespace FeishuHire.Core.Tests.Calls;

/// <summary>Finding the call for a path and a method, whatever the id.</summary>
public sealed class CallFinderTests
{
    private const string Id = "7000000000000000001";

    public static TheoryData<string> Names => [.. Catalogue.Operations.Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_documented_path_means_its_call_with_names_and_with_ids(string name)
    {
        var operation = Catalogue.Get(name);
        var withIds = string.Join('/', operation.Path.Split('/').Select(part => part.StartsWith(':') ? Id : part));

        Assert.Same(operation, Find(operation.Path, operation.Method).Operation);
        Assert.Same(operation, Find(withIds, operation.Method).Operation);
        Assert.Equal(withIds, Find(withIds, operation.Method).Fill([], Row).Path);
        Assert.Equal(withIds, Find(operation.Path, operation.Method).Fill([.. operation.Path.Split('/').Where(part => part.StartsWith(':')).Select(_ => Id)], Row).Path);
    }

    [Theory]
    [InlineData("v1/jobs", "v1/job/list")]
    [InlineData("v1/jobs/7", "v1/job/get")]
    [InlineData("v1/jobs/:id", "v1/job/get")]
    [InlineData("v1/jobs/7/close", "v1/job/close")]
    [InlineData("v1/agencies/query", "v1/agency/query")]
    [InlineData("v1/agencies/protect", "v1/agency/protect")]
    [InlineData("v1/offers/7", "v1/offer/get")]
    [InlineData("v1/talent_pools", "v1/talent_pool/search")]
    [InlineData("v1/interview_records/attachments", "v1/interview_record-attachment/get")]
    public void Without_a_method_it_is_the_only_one_or_GET(string path, string expected) => Assert.Equal(expected, Find(path).Operation.Name);

    [Fact]
    public void Without_a_method_a_path_with_several_and_no_GET_is_refused_with_their_names()
    {
        var error = Assert.Throws<FeishuApiException>(() => Find("v1/external_applications/7"));

        Assert.Equal(FeishuErrorId.InvalidParameter, error.ErrorId);
        Assert.Contains("PUT, DELETE", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1/new_things", null, "GET", true)]
    [InlineData("v1/new_things", "POST", "POST", false)]
    [InlineData("v1/jobs", "DELETE", "DELETE", false)]
    public void A_call_that_is_not_documented_reads_only_with_GET(string path, string? method, string expected, bool reads)
    {
        var call = Find(path, method);

        Assert.False(call.IsDocumented);
        Assert.Equal((expected, reads), (call.Operation.Method, call.Operation.ReadsOnly));
    }

    [Theory]
    [InlineData("GET", "v1/agencies/:agency_id", "query")]
    [InlineData("GET", "v1/interview_records/:id", "attachments")]
    public void An_id_cannot_make_another_call_of_the_path(string method, string path, string id)
    {
        var invalid = Find(path, method).Fill([id], Row).Invalid;

        Assert.Equal(FeishuErrorId.InvalidParameter, invalid?.ErrorId);
        Assert.Contains(id, invalid!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("%2e%2e")]
    [InlineData("7/close")]
    [InlineData("7?a=b")]
    [InlineData("7#a")]
    [InlineData("7\\8")]
    [InlineData("7;8")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(":job_id")]
    [InlineData("6.96066E+18")]
    [InlineData(null)]
    public void An_id_cannot_lead_out_of_the_path(string? id)
    {
        foreach (var path in new[] { "v1/jobs/:job_id", "v1/new_things/:id" })
        {
            Assert.Equal(FeishuErrorId.InvalidParameter, Find(path).Fill([id], Row).Invalid?.ErrorId);
        }
    }

    [Fact]
    public void The_kind_of_the_last_id_is_what_an_error_is_about()
    {
        Assert.Equal("Job", Find("v1/jobs/7").Fill([], Row).Kind);
        Assert.Equal(("Job", "8"), Kind(Find("v1/jobs/:job_id").Fill(["8"], Row)));
        Assert.Equal(("Talent", "8"), Kind(Find("v2/talents/:talent_id").Fill(["8"], Row)));
        Assert.Equal(("JsonRecord", "8"), Kind(Find("v1/roles/:role_id").Fill(["8"], Row)));
        Assert.Equal(("JsonRecord", null), Kind(Find("v1/jobs").Fill([], Row)));

        static (string, string?) Kind(CallSubject subject) => (subject.Kind, subject.Id);
    }

    private static InputRow Row => new(1, "row");

    private static Call Find(string path, string? method = null) => CallFinder.Find(CallPath.Read(path, FeishuEndpoint.Feishu, force: false), method);
}
