using FeishuHire.Errors;

namespace FeishuHire.Calls;

/// <summary>Adds the subject to the failure of any call.</summary>
internal static class CallFailures
{
    /// <summary>The failure with its subject. If Feishu reports a missing record of another kind, the id in the path is not the cause.</summary>
    public static FeishuApiException Describe(FeishuApiException failure, CallSubject subject) => failure.ErrorId switch
    {
        FeishuErrorId.TalentNotFound when subject.Kind != nameof(Talent) || subject.Id is null => failure.For(subject).Because(Messages.CallTalentMissing),
        FeishuErrorId.NotFound when subject.Id is null => failure.For(subject).Because(Messages.CallRecordMissing),
        _ => failure.For(subject),
    };
}
