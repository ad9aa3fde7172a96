using System.Buffers;
using System.Text;
using FeishuHire.ExternalApplications;
using FeishuHire.Http;

namespace FeishuHire.Core.Tests.Http;

public sealed class ClassificationTests
{
    [Theory]
    [MemberData(nameof(CodeTable.EveryCodeInEveryStatus), MemberType = typeof(CodeTable))]
    public void The_code_decides_whatever_the_status(int code, int status, string outcome, FeishuErrorId errorId)
    {
        var verdict = Classification.OfCode(code, status);

        Assert.Equal((outcome, errorId), (verdict.NextStep.ToString(), verdict.ErrorId));
    }

    [Theory]
    [MemberData(nameof(CodeTable.StatusesWithoutCode), MemberType = typeof(CodeTable))]
    public void Without_a_code_the_status_decides(int status, string outcome, FeishuErrorId errorId)
    {
        foreach (var body in new[] { "", "<html><body>Bad Gateway</body></html>", "null", "[]", "{}", "{\"code\":0,\"data\":{\"it" })
        {
            var attempt = Read(status, body);

            Assert.Equal((outcome, errorId), (attempt.Verdict.NextStep.ToString(), attempt.Verdict.ErrorId));
        }
    }

    [Theory]
    [MemberData(nameof(CodeTable.TransportFaults), MemberType = typeof(CodeTable))]
    public void A_fault_of_the_transport_decides_by_itself(string fault, string outcome, FeishuErrorId errorId)
    {
        var verdict = Classification.OfFault(Enum.Parse<TransportFault>(fault));

        Assert.Equal((outcome, errorId), (verdict.NextStep.ToString(), verdict.ErrorId));
    }

    [Fact]
    public void Code_zero_with_a_good_status_is_success() =>
        Assert.Equal(NextStep.Success, Read(200, Support.Bodies.EmptyList).Verdict.NextStep);

    [Theory]
    [InlineData(500, FeishuErrorId.ServiceUnavailable)]
    [InlineData(404, FeishuErrorId.InvalidResponse)]
    public void Code_zero_does_not_make_a_bad_status_good(int status, FeishuErrorId errorId) =>
        Assert.Equal(errorId, Read(status, Support.Bodies.EmptyList).Verdict.ErrorId);

    [Theory]
    [MemberData(nameof(CodeTable.StatusesWithUnknownCode), MemberType = typeof(CodeTable))]
    public void A_code_that_is_not_in_the_table_is_a_refusal_unless_the_status_says_more(int status, string outcome, FeishuErrorId errorId)
    {
        var verdict = Classification.OfCode(1002053, status);

        Assert.Equal((outcome, errorId), (verdict.NextStep.ToString(), verdict.ErrorId));
    }

    // Gateways write the status into their JSON: {"code":502,"message":"Bad Gateway"}.
    [Theory]
    [MemberData(nameof(CodeTable.StatusesWithoutCode), MemberType = typeof(CodeTable))]
    public void A_code_that_repeats_the_status_says_nothing(int status, string outcome, FeishuErrorId errorId)
    {
        var verdict = Classification.OfCode(status, status);

        Assert.Equal((outcome, errorId), (verdict.NextStep.ToString(), verdict.ErrorId));
    }

    [Fact]
    public void A_success_whose_payload_has_another_shape_is_no_success()
    {
        var verdict = Read(200, """{"code":0,"data":{"items":"none","has_more":false}}""").Verdict;

        Assert.Equal((NextStep.Fail, FeishuErrorId.InvalidResponse), (verdict.NextStep, verdict.ErrorId));
    }

    [Fact]
    public void The_code_counts_even_where_the_payload_has_another_shape() =>
        Assert.Equal(FeishuErrorId.TalentNotFound, Read(400, """{"code":1002102,"msg":"no","data":"none"}""").Verdict.ErrorId);

    [Fact]
    public void A_code_that_is_sent_as_text_is_read() =>
        Assert.Equal(FeishuErrorId.TalentNotFound, Read(400, """{"code":"1002102"}""").Verdict.ErrorId);

    [Theory]
    [InlineData("4294967296")]
    [InlineData("0.5")]
    [InlineData("true")]
    [InlineData("\"\"")]
    [InlineData("\"none\"")]
    public void A_success_whose_code_is_not_one_is_not_a_response_of_Feishu(string code) =>
        Assert.Equal(FeishuErrorId.InvalidResponse, Read(200, $$$"""{"code":{{{code}}},"data":{"items":[],"has_more":false}}""").Verdict.ErrorId);

    private static Attempt Read(int status, string body) => ResponseReader.Read(
        new RawResponse { Status = status, Body = new ResponseBody(Encoding.UTF8.GetBytes(body), Encoding.UTF8.GetByteCount(body), ArrayPool<byte>.Shared) },
        ExternalApplicationJsonContext.Default.DataResponseListDataExternalApplication,
        token: null,
        new Redactor());
}
