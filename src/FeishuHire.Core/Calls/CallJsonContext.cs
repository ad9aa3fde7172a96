using System.Text.Json.Serialization;
using FeishuHire.Http;

namespace FeishuHire.Calls;

/// <summary>The JSON metadata of the responses of any call, generated at build time. The <see cref="AnyDataConverter"/> reads <c>data</c>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DataResponse<ListData<JsonRecord>>))]
internal sealed partial class CallJsonContext : JsonSerializerContext
{
    /// <summary>How deep a response may be nested.</summary>
    public const int Depth = 512;
}
