namespace FeishuHire.Json;

/// <summary>
/// The part of a response around the records. It must have the documented shape: a list whose end or records are missing would look like another
/// list. A member that is not an envelope itself is a record, in which single values may be unreadable.
/// </summary>
internal interface IEnvelope;
