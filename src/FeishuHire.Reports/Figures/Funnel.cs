using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace FeishuHire.Reports;

/// <summary>
/// The order of the stages. Feishu returns a stage as free text of the external system and no order, so only stages with a common name can be
/// ordered.
/// </summary>
internal static class Funnel
{
    /// <summary>The common names in the order of the process, as <see cref="Normalize"/> returns them.</summary>
    private static readonly Regex[] Stages =
    [
        Names("(新|已)?投递|新(简历|申请|候选人)", "new|applied|(new|received)?applications?|applicationreceived|sourced"),
        Names("(简历|hr|初步)?(初筛|筛选|初选)", "(resume|cv|hr|initial)?screen(ing)?"),
        Names("(简历|部门|用人部门|业务部门)?(评估|复筛)", "(resume|cv|application|hiringmanager)?(review|evaluation)"),
        Names("(在线|线上)?(笔试|测评|机试)", "((written|online|coding|skills?)(test|assessment|exam)|test|assessment)"),
        Names("电话(面试|面|沟通)", "phone(screen|interview|call)"),
        Names("一面|初试|初面|群面|第?一轮面试?|面试中?", "(first|1st)(round)?interview|interview1|interview(s|ing)?"),
        Names("二面|复试|复面|第?二轮面试?", "(second|2nd)(round)?interview|interview2"),
        Names("三面|第?三轮面试?", "(third|3rd)(round)?interview|interview3"),
        Names("四面|第?四轮面试?", "(fourth|4th)(round)?interview|interview4"),
        Names("终面|终试", "final(round)?interview"),
        Names("hr(bp)?(面|面试)", "hr(bp)?interview"),
        Names("offer(沟通|中|阶段)?|谈薪|薪资沟通|录用(沟通|审批)", "offers?(negotiation|stage|extended|made|sent)?"),
        Names("待入职|入职中", "(pending)?onboarding|offeraccepted|(pre|to)onboard(ing)?"),
        Names("(人才)?已?入职|已录用", "hired|joined|onboarded"),
    ];

    /// <summary>Sorts the values of a tally: first those with a known place in the process, then the others in their current order.</summary>
    /// <returns>The tally, and how many of its values have a known place; 0 if fewer than two, because then there is no order.</returns>
    public static (Tally<string> Tally, int Known) Order(Tally<string> stages)
    {
        var places = stages.Counts.ToDictionary(entry => entry.Value, entry => PlaceOf(entry.Value));
        var known = places.Values.Count(place => place >= 0);
        return known < 2
            ? (stages, 0)
            : (stages with { Counts = [.. stages.Counts.OrderBy(entry => places[entry.Value] is >= 0 and var place ? place : int.MaxValue)] }, known);
    }

    private static int PlaceOf(string stage)
    {
        var normalized = Normalize(stage);
        return Array.FindIndex(Stages, names => names.IsMatch(normalized));
    }

    // Ignores case, width, spaces and hyphens: 'HR 面' becomes 'hr面', and 'On-boarding' becomes 'onboarding'.
    private static string Normalize(string stage)
    {
        var kept = stage.Where(character => !char.IsWhiteSpace(character) && character is not ('-' or '_'));
        var narrow = kept.Select(character => character is >= '\uff01' and <= '\uff5e' ? (char)(character - 0xfee0) : character);
        return new string([.. narrow]).ToLowerInvariant();
    }

    private static Regex Names(string chinese, string english) =>
        new($"^(?:{chinese}|{english})$", RegexOptions.CultureInvariant);
}
