using System.Text.Json;
using FeishuHire.Talents;

namespace FeishuHire.Core.Tests.Json;

/// <summary>The list and the call for one talent name some members differently, but the result is the same.</summary>
public sealed class TalentJsonTests
{
    private const string Listed = """
        {"id":"6891560630172518670","is_in_agency_period":true,"is_onboarded":false,"top_degree":6,"first_degree":3,"basic_info":{
        "name":"张三","mobile":"18290029119","mobile_code":"86","email":"z@example.com","experience_years":5,"age":27,"gender":1,
        "creator_id":"6930815272790114324","modify_time":"1634801678103","identification_number":"511699199x1x111234",
        "nationality":{"nationality_code":"CN_1"}},"education_list":[{"degree":1}]}
        """;

    private const string Single = """
        {"talent_id":"6891560630172518670","is_in_agency_period":true,"is_onboarded":false,"top_degree":6,"basic_info":{
        "name":"张三","mobile_number":"18290029119","mobile_code":"86","email":"z@example.com","experience_years":5,"age":27,"gender":1,
        "create_time":"1618500278644","update_time":"1634801678103","home_address":"x"},"note_list_v2":[{}]}
        """;

    [Fact]
    public void The_properties_have_this_order_and_these_types() => Assert.Equal(
        [
            ("TalentId", typeof(string)), ("Name", typeof(string)), ("Gender", typeof(Gender?)), ("Age", typeof(int?)),
            ("ExperienceYears", typeof(int?)), ("MobileCode", typeof(string)), ("Mobile", typeof(string)), ("Email", typeof(string)),
            ("TopDegree", typeof(Degree?)), ("FirstDegree", typeof(FirstDegree?)), ("IsOnboarded", typeof(bool?)),
            ("IsInAgencyPeriod", typeof(bool?)), ("CreatorId", typeof(string)), ("CreateTime", typeof(DateTime?)),
            ("ModifyTime", typeof(DateTime?)),
        ],
        typeof(Talent).GetProperties().Select(property => (property.Name, property.PropertyType)));

    [Theory]
    [InlineData(Listed)]
    [InlineData(Single)]
    public void What_both_calls_tell_is_read_from_both(string json)
    {
        var talent = Read(json);

        Assert.Equal(
            ("6891560630172518670", "张三", Gender.Male, 27, 5, "86", "18290029119", "z@example.com", Degree.Bachelor, false, true),
            (talent.TalentId, talent.Name, talent.Gender, talent.Age, talent.ExperienceYears, talent.MobileCode, talent.Mobile, talent.Email,
                talent.TopDegree, talent.IsOnboarded, talent.IsInAgencyPeriod));
        Assert.Equal(
            (1634801678103, DateTimeKind.Local),
            (new DateTimeOffset(talent.ModifyTime!.Value).ToUnixTimeMilliseconds(), talent.ModifyTime.Value.Kind));
    }

    [Fact]
    public void What_only_one_call_tells_is_null_in_the_other()
    {
        Assert.Equal((FirstDegree.Bachelor, "6930815272790114324", null), (Read(Listed).FirstDegree, Read(Listed).CreatorId, Read(Listed).CreateTime));
        Assert.Equal((null, null), (Read(Single).FirstDegree, Read(Single).CreatorId));
        Assert.Equal(1618500278644, new DateTimeOffset(Read(Single).CreateTime!.Value).ToUnixTimeMilliseconds());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":null,"basic_info":null,"top_degree":null,"first_degree":null,"is_onboarded":null,"is_in_agency_period":null}""")]
    [InlineData("""{"basic_info":{}}""")]
    [InlineData("""{"top_degree":"","basic_info":{"gender":"","age":"","experience_years":"","modify_time":"","create_time":"0"}}""")]
    public void What_is_missing_null_or_empty_is_null(string json) => Assert.All(
        typeof(Talent).GetProperties(), property => Assert.Null(property.GetValue(Read(json))));

    [Theory]
    [InlineData("99", 99)]
    [InlineData("\"7\"", 7)]
    [InlineData("0", 0)]
    public void Numbers_that_are_not_documented_are_kept(string number, int expected)
    {
        var talent = Read($$$"""{"top_degree":{{{number}}},"first_degree":{{{number}}},"basic_info":{"gender":{{{number}}},"age":{{{number}}}}}""");

        Assert.Equal((expected, expected, expected, expected), ((int)talent.TopDegree!, (int)talent.FirstDegree!, (int)talent.Gender!, talent.Age));
    }

    [Fact]
    public void A_number_too_large_for_a_person_is_refused() =>
        Assert.Throws<JsonException>(() => Read("""{"basic_info":{"age":99999999999}}"""));

    private static Talent Read(string json) => JsonSerializer.Deserialize(json, TalentJsonContext.Default.Talent)!;
}
