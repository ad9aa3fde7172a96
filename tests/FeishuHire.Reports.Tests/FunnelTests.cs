using System.Net;

namespace FeishuHire.Reports.Tests;

/// <summary>Stages come in the order of the funnel where their names tell it, and by count where they do not.</summary>
public sealed class FunnelTests
{
    public static TheoryData<string[]> Funnels => new()
    {
        { (string[])["简历初筛", "笔试", "一面", "二面", "HR 面", "Offer 沟通", "待入职"] },
        { (string[])["新投递", "简历筛选", "用人部门评估", "电话面试", "初试", "复试", "三面", "终面", "ＨＲ面试", "录用审批", "已入职"] },
        { (string[])["Applied", "Resume screening", "Written test", "Phone screen", "First interview", "2nd Round Interview", "Final interview", "OFFER", "On-boarding", "Hired"] },
    };

    [Theory]
    [MemberData(nameof(Funnels))]
    public void Usual_names_tell_the_order_however_many_there_are_of_each(string[] stages)
    {
        // The later the stage, the more applications are in it, so that the order by count is the opposite one.
        var tally = Tallies.OfTexts(stages.SelectMany((stage, index) => Enumerable.Repeat(stage, index + 1)), []);

        var (ordered, known) = Funnel.Order(tally);

        Assert.Equal(stages, ordered.Counts.Select(share => share.Value));
        Assert.Equal(stages.Length, known);
    }

    [Fact]
    public void A_stage_that_is_not_known_comes_after_those_that_are()
    {
        var (ordered, known) = Funnel.Order(Tallies.OfTexts(["B 组", "B 组", "B 组", "背调", "二面", "二面", "一面"], []));

        Assert.Equal(["一面", "二面", "B 组", "背调"], ordered.Counts.Select(share => share.Value));
        Assert.Equal(2, known);
    }

    [Theory]
    [InlineData("In the order of the recruiting process.", "一面", "二面")]
    [InlineData("followed by stages whose order is unknown", "一面", "二面", "B 组")]
    [InlineData("Most frequent first, because the order of these stages is unknown", "一面", "B 组")]
    [InlineData("Most frequent first, because the order of these stages is unknown", "stage one", "\ud800")]
    public void The_page_says_which_order_it_is(string words, params string[] stages)
    {
        var page = SampleReport.In("en-US", () => SampleReport.Page([.. stages.Select(stage => new ExternalApplication { Stage = stage })]));

        Assert.Contains(words, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_stage_has_no_order() =>
        Assert.DoesNotContain("Most frequent first", SampleReport.In("en-US", () => SampleReport.Page([new() { Stage = "一面" }])), StringComparison.Ordinal);
}
