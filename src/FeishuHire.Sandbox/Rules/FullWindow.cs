using System;

namespace FeishuHire.Sandbox.Rules;

/// <summary>A rate limit that is used up.</summary>
/// <param name="Window">The limit.</param>
/// <param name="Wait">The time until it admits the next request.</param>
internal sealed record FullWindow(FrequencyWindow Window, TimeSpan Wait);
