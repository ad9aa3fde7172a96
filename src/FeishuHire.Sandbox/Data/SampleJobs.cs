using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Data;

/// <summary>Creates plausible jobs that were changed within the last 18 months, the latest change first.</summary>
internal static class SampleJobs
{
    private const int Count = 48;
    private const long FirstId = 7_379_609_334_215_919_000;
    private const long FirstTypeId = 6_791_698_585_114_724_000;

    // Each with the category of its jobs.
    private static readonly (string Chinese, string English, string ChineseType, string EnglishType)[] Departments =
    [
        ("研发部", "R&D", "研发", "Engineering"), ("产品部", "Product", "产品", "Product"), ("人力资源部", "Human Resources", "职能", "Corporate"),
        ("销售部", "Sales", "销售", "Sales"), ("法务部", "Legal", "法务", "Legal"),
    ];

    private static readonly (string Code, string Chinese, string English)[] Cities =
        [("CT_11", "北京", "Beijing"), ("CT_125", "上海", "Shanghai"), ("CT_128", "深圳", "Shenzhen"), ("CT_22", "成都", "Chengdu"), ("CT_163", "新加坡", "Singapore")];

    public static IReadOnlyList<Row> Create(DateTimeOffset now)
    {
        var today = SampleClock.Today(now);
        return [.. Enumerable.Range(0, Count).Select(number => Create(number, today)).OrderByDescending(job => job.Number("update_time"))];
    }

    private static Row Create(int number, DateTimeOffset today)
    {
        var random = new StableRandom(70_000 + number);
        var campus = random.Next(4) == 0;
        var updated = today.AddDays(-random.Next(540)).AddMinutes(-random.Next(60 * 24)).ToUnixTimeMilliseconds();
        var created = updated - (long)TimeSpan.FromHours(random.Next(24 * 200)).TotalMilliseconds;
        var department = random.Choose(Departments);
        var city = random.Choose(Cities);
        var id = FirstId + (number * 7919L);
        var salary = 10 + random.Next(30);
        return new Row
        {
            { "id", Text(id) },
            { "title", SampleApplication.TitleOf(campus, random) },
            { "description", "负责所在方向的日常工作，与团队协作完成目标。" },
            { "code", $"R{1000 + number}" },
            { "requirement", campus ? "应届毕业生，学习能力强。" : "三年以上相关经验。" },
            { "recruitment_type", Named(campus ? "201" : "101", campus ? "正式" : "全职", campus ? "Regular" : "Full-time").With("active_status", 1) },
            { "department", Named($"od-{Text(id)}", department.Chinese, department.English) },
            { "city", new Row { { "city_code", city.Code }, { "zh_name", city.Chinese }, { "en_name", city.English } } },
            { "active_status", random.Next(4) == 0 ? 2 : 1 },
            { "create_user_id", "ou_e6139117c300506837def50545420c6a" },
            { "create_time", created },
            { "update_time", updated },
            { "process_type", campus ? 2 : 1 },
            { "process_id", campus ? "2" : "1" },
            { "process_name", campus ? "校招流程" : "社招流程" },
            { "process_en_name", campus ? "Campus process" : "Experienced process" },
            { "head_count", random.Next(6) == 0 ? null : 1 + random.Next(12) },
            { "experience", campus ? 2 : 4 + random.Next(4) },
            { "min_salary", random.Next(3) == 0 ? null : salary },
            { "max_salary", random.Next(3) == 0 ? null : salary + 5 + random.Next(20) },
            { "required_degree", 5 + random.Next(3) },
            {
                "city_list",
                new List<Row> { new() { { "code", city.Code }, { "name", new Row { { "zh_cn", city.Chinese }, { "en_us", city.English } } } } }
            },
            { "job_attribute", 1 },
            { "create_timestamp", Text(created) },
            { "update_timestamp", Text(updated) },
            { "job_type", Named(Text(FirstTypeId + Array.IndexOf(Departments, department)), department.ChineseType, department.EnglishType) },
            { "expiry_timestamp", campus ? Text(updated + (long)TimeSpan.FromDays(180).TotalMilliseconds) : null },
        };
    }

    private static Row Named(string id, string chinese, string english) => new() { { "id", id }, { "zh_name", chinese }, { "en_name", english } };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
