using System.Security.Cryptography;
using System.Text;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Data;

public sealed class SampleDataTests
{
    private const string DocumentedApplication = "6989202908470446380";

    private readonly SandboxData _data = SampleData.Create(Client.NewClock());

    [Fact]
    public void The_data_is_the_same_every_time_and_everywhere()
    {
        var text = new StringBuilder();
        foreach (var talentId in _data.TalentIds)
        {
            text.Append(talentId).Append('\n').AppendJoin('\n', _data.Find(talentId)!.Select(Describe)).Append('\n');
        }

        // An intentional change of the data must change this as well.
        Assert.Equal("9F01B081A2153D14CD719428D61B1ED5AB73F79A7AD9A07C6BC2D18CFFDEB8BE", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    [Fact]
    public void On_another_day_all_times_are_as_much_later_and_all_else_is_the_same()
    {
        var clock = Client.NewClock();
        clock.Advance(TimeSpan.FromDays(1000.3));
        var later = SampleData.Create(clock);

        Assert.Equal(
            Applications(_data).Select(application => application.Id == DocumentedApplication ? application : Later(application)), Applications(later));
        Assert.Equal(
            _data.Talents.Skip(1).Select(talent => talent with
            {
                Added = Later(talent.Added)!.Value,
                Applied = talent.Applied == 0 ? 0 : Later(talent.Applied)!.Value,
                Updated = Later(talent.Updated)!.Value,
            }),
            later.Talents.Skip(1));
    }

    [Fact]
    public void Some_records_are_a_few_days_old_and_none_is_of_the_future()
    {
        var now = Client.NewClock().GetUtcNow();
        var weekAgo = now.AddDays(-7).ToUnixTimeMilliseconds();

        Assert.InRange(_data.Talents.Count(talent => talent.Updated >= weekAgo), 5, 40);
        Assert.InRange(_data.Talents.Count(talent => talent.Added >= weekAgo), 1, 10);
        Assert.InRange(Applications(_data).Count(application => application.CreateTime >= weekAgo), 5, 40);
        Assert.All(Applications(_data), application => Assert.True((application.ModifyTime ?? application.CreateTime) <= now.ToUnixTimeMilliseconds()));
    }

    [Fact]
    public void Nothing_is_made_before_it_is_asked_for()
    {
        var made = 0;
        var data = new SandboxData();
        data.Add("1", Counted);
        data.Add("2", Counted);

        Assert.Equal((2, 0), (data.TalentIds.Count, made));
        Assert.NotNull(data.FindTalent("2"));
        Assert.NotNull(data.Find("2"));
        Assert.Equal(1, made);

        IReadOnlyList<SandboxApplication> Counted()
        {
            made++;
            return [];
        }
    }

    [Fact]
    public void There_are_a_few_hundred_talents_with_none_one_and_several_pages()
    {
        var counts = _data.TalentIds.Select(talentId => _data.Find(talentId)!.Count).ToArray();

        Assert.Equal(320, counts.Length);
        Assert.InRange(counts.Count(count => count == 0), 30, 90);
        Assert.InRange(counts.Count(count => count > 20), 15, 60);
        Assert.InRange(counts.Sum(), 1500, 4000);
    }

    [Fact]
    public void The_documented_talents_are_there_one_with_several_pages()
    {
        Assert.Equal("6960663240925956459", SampleData.DocumentedTalentId);
        Assert.Equal(47, _data.Find(SampleData.DocumentedTalentId)!.Count);
        Assert.Equal("6989202908470446380", _data.Find(SampleData.DocumentedTalentId)![0].Id);
        Assert.Equal("6960663240925956660", SampleData.OtherDocumentedTalentId);
        Assert.Equal(7, _data.Find(SampleData.OtherDocumentedTalentId)!.Count);
        Assert.Null(_data.Find("1"));
    }

    [Fact]
    public void Ids_have_nineteen_digits_and_no_two_records_share_one()
    {
        var applications = _data.TalentIds.SelectMany(talentId => _data.Find(talentId)!).ToArray();

        Assert.Distinct(_data.TalentIds);
        Assert.Distinct(applications.Select(application => application.Id));
        Assert.All(_data.TalentIds.Concat(applications.Select(application => application.Id)), id => Assert.Matches("^[0-9]{19}$", id));
        Assert.All(_data.TalentIds, talentId => Assert.All(_data.Find(talentId)!, application => Assert.Equal(talentId, application.TalentId)));
    }

    [Fact]
    public void Records_are_plausible()
    {
        var applications = _data.TalentIds.SelectMany(talentId => _data.Find(talentId)!).ToArray();

        Assert.All(applications, application =>
        {
            Assert.InRange(application.JobRecruitmentType!.Value, 1, 2);
            Assert.InRange(application.DeliveryType!.Value, 1, 4);
            Assert.False(string.IsNullOrEmpty(application.JobTitle));
            Assert.True(application.ModifyTime is null || application.ModifyTime > application.CreateTime);

            // Only an application that ended has an end.
            Assert.Equal(application.ModifyTime is null, application.TerminationType is null);
        });
        Assert.Contains(applications, application => application.JobTitle!.Any(character => character is >= '\u4e00' and <= '\u9fff'));
        Assert.Contains(applications, application => application.ResumeSource is null);
        Assert.Contains(applications, application => application.ModifyTime is null);
    }

    private static IEnumerable<SandboxApplication> Applications(SandboxData data) => data.TalentIds.SelectMany(talentId => data.Find(talentId)!);

    private static SandboxApplication Later(SandboxApplication application) =>
        application with { CreateTime = Later(application.CreateTime), ModifyTime = Later(application.ModifyTime) };

    private static long? Later(long? milliseconds) => milliseconds + (long)TimeSpan.FromDays(1000).TotalMilliseconds;

    private static string Describe(SandboxApplication application) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{application.Id}|{application.JobRecruitmentType}|{application.JobTitle}|{application.Stage}|{application.ResumeSource}|{application.DeliveryType}|{application.CreateTime}|{application.ModifyTime}|{application.TerminationType}|{application.TerminationReason}");
}
