namespace FeishuHire;

/// <summary>A talent's applications are not complete; the other talents are read all the same.</summary>
internal sealed record TalentFailed(FeishuApiException Exception) : ReadEvent;
