namespace FeishuHire.Json;

/// <summary>
/// The part of a response around the records. It must have the documented shape: a list with a missing end or missing records would look complete. A
/// member that is not an envelope itself is a record, in which single values may be unreadable.
/// </summary>
internal interface IEnvelope;
