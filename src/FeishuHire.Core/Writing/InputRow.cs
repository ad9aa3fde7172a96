namespace FeishuHire.Writing;

/// <summary>A row of a command's input.</summary>
/// <param name="Number">Its number, from 1; <see langword="null"/> if the input is not rows.</param>
/// <param name="Target">The row as it was given, which can be piped in again.</param>
internal sealed record InputRow(int? Number, object? Target);
