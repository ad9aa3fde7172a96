using System.Collections.Generic;
using System.Linq;
using FeishuHire.Sandbox.Records;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>
/// The interviews of external applications, with their assessments.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_interview/create
/// </summary>
internal static class ExternalInterviews
{
    public const string Id = "external_interview_id";

    private const string Assessments = "interview_assessments";

    private static readonly Field[] Fields =
    [
        new(ChildRecords.Parent) { Required = true },
        new("participate_status", FieldType.Number) { Options = 3 },
        new("begin_time", FieldType.Number),
        new("end_time", FieldType.Number),
        new(Assessments, FieldType.Rows) { Members = ExternalInterviewAssessments.Fields },
    ];

    // An update has no ids for assessments, so its assessments are new ones.
    public static RecordKind Kind(RecordIds ids) => new("external_interview", Fields)
    {
        Complete = sent => WithAssessments(sent, AssessmentsOf(sent).Select(assessment => Row.WithId(ids.Next(), assessment))),
    };

    public static IEnumerable<Row> AssessmentsOf(Row interview) => interview[Assessments] as IEnumerable<Row> ?? [];

    public static Row WithAssessments(Row interview, IEnumerable<Row> assessments) => interview.With(Assessments, assessments.ToList());
}
