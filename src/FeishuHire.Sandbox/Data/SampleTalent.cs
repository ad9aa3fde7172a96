using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FeishuHire.Sandbox.Data;

/// <summary>Creates a plausible talent for its applications. No real person: email addresses use a domain that is reserved for examples.</summary>
internal static class SampleTalent
{
    private static readonly (string Chinese, string Latin)[] Surnames =
        [("王", "wang"), ("李", "li"), ("张", "zhang"), ("刘", "liu"), ("陈", "chen"), ("杨", "yang"), ("赵", "zhao"), ("欧阳", "ouyang")];

    private static readonly (string Chinese, string Latin)[] GivenNames =
        [("伟", "wei"), ("芳", "fang"), ("敏", "min"), ("静", "jing"), ("子涵", "zihan"), ("浩然", "haoran"), ("雨桐", "yutong"), ("建国", "jianguo")];

    private static readonly int[] FirstDegrees = [1, 2, 3, 3, 3];

    public static SandboxTalent Create(string id, int number, IReadOnlyList<SandboxApplication> applications, DateTimeOffset today)
    {
        var random = new StableRandom(-1 - number);
        var surname = random.Choose(Surnames);
        var given = random.Choose(GivenNames);
        var age = 21 + random.Next(25);
        var first = random.Choose(FirstDegrees);

        // Added some days before the first application, if there is one.
        var known = applications.Min(application => application.CreateTime) ?? today.ToUnixTimeMilliseconds();
        var added = known - (random.Next(60 * 24 * (applications.Count > 0 ? 30 : 1700)) * 60_000L) - random.Next(60_000);
        var applied = applications.Max(application => application.CreateTime) ?? 0;
        return new SandboxTalent(id)
        {
            Name = surname.Chinese + given.Chinese,
            Gender = 1 + random.Next(2),
            Age = age,
            ExperienceYears = Math.Max(0, age - 22 - random.Next(4)),
            MobileCode = "86",
            Mobile = (13800000000 + number).ToString(CultureInfo.InvariantCulture),
            Email = random.Next(10) == 0 ? null : $"{given.Latin}.{surname.Latin}{number}@example.com",

            // Feishu numbers the two degrees differently: 2 and 3 as the first degree are 5 and 6 as the highest.
            FirstDegree = first,
            TopDegree = Math.Max(4, first + 3) + (first == 3 && age > 28 ? random.Next(3) : 0),
            IsOnboarded = applications.OrderBy(application => application.CreateTime).LastOrDefault()?.TerminationType == SampleApplication.Hired,
            IsInAgencyPeriod = random.Next(8) == 0,
            CreatorId = (6930815272790114000 + random.Next(12)).ToString(CultureInfo.InvariantCulture),
            Added = added,
            Applied = applied,
            Updated = Math.Max(added, applications.Max(application => application.ModifyTime ?? application.CreateTime) ?? 0),
        };
    }
}
