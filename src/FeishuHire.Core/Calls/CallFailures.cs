using FeishuHire.Errors;

namespace FeishuHire.Calls;

/// <summary>Adds to the failure of any call what it is about.</summary>
internal static class CallFailures
{
    /// <summary>The failure with its subject. An id in the path is not the one that Feishu does not find if that is of another kind.</summary>
    public static FeishuApiException Describe(FeishuApiException failure, CallSubject subject) => failure.ErrorId switch
    {
        FeishuErrorId.TalentNotFound when subject.Kind != nameof(Talent) || subject.Id is null => failure.For(subject).Because(Messages.CallTalentMissing),
        FeishuErrorId.NotFound when subject.Id is null => failure.For(subject).Because(Messages.CallRecordMissing),
        _ => failure.For(subject),
    };
}
