using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Resources;

public sealed class JobsTests
{
    private const string Path = "/open-apis/hire/v1/jobs";

    private readonly Client _client = new();

    public JobsTests() => _client.Connect();

    [Fact]
    public void A_job_of_the_list_is_the_same_by_its_id()
    {
        var listed = _client.Call("GET", Path).Data.GetProperty("items")[3];

        Assert.Equal(listed.GetRawText(), _client.Call("GET", $"{Path}/{listed.GetProperty("id").GetString()}").Data.GetProperty("job").GetRawText());
        Assert.Equal($"{listed.GetProperty("update_time").GetInt64()}", listed.GetProperty("update_timestamp").GetString());
    }

    [Fact]
    public void A_job_that_does_not_exist_is_not_found() => Assert.Equal((404, 1002601), (_client.Call("GET", Path + "/1").Status, _client.Call("GET", Path + "/1").Code));

    [Fact]
    public void The_list_can_be_bounded_by_the_time_of_the_last_change()
    {
        var week = _client.Clock.GetUtcNow().AddDays(-60).ToUnixTimeMilliseconds();

        var newer = _client.Call("GET", Path, $"update_start_time={week}&page_size=20").Data.GetProperty("items").EnumerateArray().ToArray();
        var older = _client.Call("GET", Path, $"update_end_time={week}&page_size=20").Data.GetProperty("items").EnumerateArray().ToArray();

        Assert.NotEmpty(newer);
        Assert.NotEmpty(older);
        Assert.All(newer, job => Assert.True(job.GetProperty("update_time").GetInt64() >= week));
        Assert.All(older, job => Assert.True(job.GetProperty("update_time").GetInt64() <= week));
        Assert.Equal(1002002, _client.Call("GET", Path, "update_start_time=today").Code);
    }
}
