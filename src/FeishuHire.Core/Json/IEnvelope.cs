namespace FeishuHire.Json;

/// <summary>
/// The part of an answer that holds the records: all of it must have the documented shape, since a list without its end or its records would be
/// taken for another. What it holds and is no envelope itself is a record, of which single values may be odd.
/// </summary>
internal interface IEnvelope;
