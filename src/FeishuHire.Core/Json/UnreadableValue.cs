namespace FeishuHire.Json;

/// <summary>A value of a record that could not be read and is <see langword="null"/>.</summary>
/// <param name="Record">The index of the record in the response, from 0.</param>
/// <param name="Field">Feishu's name of the field.</param>
internal readonly record struct UnreadableValue(int Record, string Field);
