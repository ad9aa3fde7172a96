using FeishuHire.Api;

namespace FeishuHire.Core.Tests.Paging;

/// <summary>A record with only an id.</summary>
internal sealed record Row(string? Id) : IRecord;
