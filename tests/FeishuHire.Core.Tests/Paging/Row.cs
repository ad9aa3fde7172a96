using FeishuHire.Api;

namespace FeishuHire.Core.Tests.Paging;

/// <summary>A record that is nothing but its id.</summary>
internal sealed record Row(string? Id) : IRecord;
