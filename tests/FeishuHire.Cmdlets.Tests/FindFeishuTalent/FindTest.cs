using System.Text.Json;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.FindFeishuTalent;

/// <summary>The base of tests of the cmdlet that finds talents, with two talents of the sample data.</summary>
public abstract class FindTest : ConnectedTest
{
    protected const string Api = "batch_get_id";
    protected const string Command = "FindFeishuTalentCommand";

    protected const string Email = "zihan.ouyang100@example.com";
    protected const string EmailTalent = "6960663240926954300";
    protected const string OtherEmail = "yutong.yang160@example.com";
    protected const string OtherEmailTalent = "6960663240927552680";

    // Those of the talents Many and Few.
    protected const string ManyMobile = "13800000000";
    protected const string FewMobile = "13800000001";

    /// <summary>The bodies of the requests, in order.</summary>
    protected IEnumerable<string> Bodies => Server.RequestsTo(Api).Select(request => request.Body);

    /// <summary>How many values each request had, the largest first.</summary>
    protected IEnumerable<int> Counts(string list) => Bodies
        .Select(body => JsonDocument.Parse(body).RootElement.GetProperty(list).GetArrayLength()).OrderDescending();
}
