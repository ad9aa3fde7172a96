using System.Collections.Generic;

namespace FeishuHire.Api;

/// <summary>A record that an update overwrites as a whole, so that a value that could not be read would be lost.</summary>
internal interface IUpdatableRecord : IRecord
{
    /// <summary>Feishu's names of the fields whose values could not be read.</summary>
    IReadOnlyList<string> Unreadable { get; set; }
}
