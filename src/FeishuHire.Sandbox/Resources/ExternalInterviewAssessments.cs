using System.Linq;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Records;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>
/// The assessments of external interviews, which are stored in the interviews. Unlike all other updates, theirs are partial.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_interview_assessment/create
/// </summary>
internal sealed class ExternalInterviewAssessments(SandboxOptions options, RecordIds ids, ChildRecords interviews)
{
    public static readonly Field[] Fields =
    [
        new("username"),
        new("conclusion", FieldType.Number) { Options = 3 },
        new("assessment_dimension_list", FieldType.Rows)
        {
            Members =
            [
                new("score", FieldType.Number),
                new("option"),
                new("options", FieldType.Texts),
                new("content"),
                new("assessment_type", FieldType.Number) { Options = 4 },
                new("title"),
                new("description"),
            ],
        },
        new("content"),
    ];

    private const string Path = Operation.Root + "/v1/external_interview_assessments";
    private const string Scope = "hire:external_application";

    private static readonly RecordKind Kind =
        new("external_interview_assessment", [new(ExternalInterviews.Id) { Required = true }, .. Fields]) { UpdateFields = Fields };

    private readonly RecordCreation _creation = new(
        Kind,
        options,
        ids,
        sent => interviews.Where(interview => interview.Id == sent.Text(ExternalInterviews.Id)).Count > 0
            ? null
            : SandboxResult.Refused(options.MissingRecord),
        assessment => interviews.Change(
            interview => interview.Id == assessment.Text(ExternalInterviews.Id),
            interview => ExternalInterviews.WithAssessments(interview, ExternalInterviews.AssessmentsOf(interview).Append(assessment))));

    public Operation[] Operations =>
    [
        new("POST", Path, "20/s", Scope, _creation.Create),
        new("PATCH", $"{Path}/:{Kind.IdParameter}", "20/s", Scope, Patch),
    ];

    private SandboxResult Patch(Call call)
    {
        if (BodyReader.Read(call.Request, Kind.UpdateFields, out var sent) is { } refusal)
        {
            return refusal;
        }

        var id = call.Parameters[Kind.IdParameter];
        Row? patched = null;
        interviews.Change(
            interview => ExternalInterviews.AssessmentsOf(interview).Any(assessment => assessment.Id == id),
            interview => ExternalInterviews.WithAssessments(
                interview,
                ExternalInterviews.AssessmentsOf(interview).Select(assessment => assessment.Id == id ? patched = Patch(assessment, sent) : assessment)));
        return patched is null ? SandboxResult.Refused(options.MissingRecord) : Kind.ToResult(patched);
    }

    private static Row Patch(Row assessment, Row sent) => sent.Aggregate(assessment, (row, value) => row.With(value.Key, value.Value));
}
