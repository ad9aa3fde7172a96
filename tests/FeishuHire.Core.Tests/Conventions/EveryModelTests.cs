using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;
using FeishuHire.Json;

namespace FeishuHire.Core.Tests.Conventions;

/// <summary>Rules for the models of all records, which are found in the assembly of the client, and for the types of their properties.</summary>
public sealed class EveryModelTests
{
    private static readonly Dictionary<string, Type> Records = typeof(IRecord).Assembly.GetExportedTypes()
        .Where(type => typeof(IRecord).IsAssignableFrom(type) && !type.IsInterface)
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    private static readonly List<JsonSerializerContext> Contexts = typeof(IRecord).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(JsonSerializerContext)))
        .Select(type => (JsonSerializerContext)type.GetProperty("Default", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!)
        .ToList();

    public static TheoryData<string> Names => [.. Records.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_record_cannot_be_changed_and_each_of_its_values_may_be_missing(string name)
    {
        Assert.Equal(("FeishuHire", true), (Records[name].Namespace, Records[name].IsSealed));
        var nullability = new NullabilityInfoContext();
        Assert.All(Models(name).SelectMany(model => model.Type.GetProperties()), property =>
        {
            Assert.Equal((property.Name, NullabilityState.Nullable), (property.Name, nullability.Create(property).ReadState));
            Assert.True(property.DeclaringType!.IsNotPublic || property.DeclaringType.IsNestedAssembly || property.SetMethod?.IsPublic != true, property.Name);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_record_has_one_context_that_reads_JSON_like_the_others(string name)
    {
        var options = Assert.Single(Contexts, context => context.GetTypeInfo(Records[name]) is not null).Options;

        Assert.Equal(
            (JsonNamingPolicy.SnakeCaseLower, JsonNumberHandling.AllowReadingFromString, 512),
            (options.PropertyNamingPolicy, options.NumberHandling, options.MaxDepth));
        Assert.All(Members(name), member => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", member.Name));
    }

    // The converters of .NET refuse what Feishu may send, such as a number as text, and would lose the time zone.
    [Theory]
    [MemberData(nameof(Names))]
    public void Each_number_time_and_enum_has_a_converter_of_the_client(string name) => Assert.All(
        Members(name),
        member =>
        {
            var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
            Assert.True(!type.IsValueType || type == typeof(bool) || member.CustomConverter?.GetType().Namespace == typeof(UnixMillisecondsConverter).Namespace, member.Name);
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_missing_or_null_is_null(string name)
    {
        var type = Contexts.Select(context => context.GetTypeInfo(Records[name])).OfType<JsonTypeInfo>().Single();
        var nothing = new JsonObject(type.Properties.Select(member => new KeyValuePair<string, JsonNode?>(member.Name, null)));

        foreach (var json in new[] { "{}", nothing.ToJsonString() })
        {
            var record = JsonSerializer.Deserialize(json, type)!;
            Assert.All(Records[name].GetProperties(), property => Assert.Null(property.GetValue(record)));
            Assert.Equal((null, null), (((IRecord)record).Id, ((IRecord)record).Label));
        }
    }

    // The others are made from these.
    private static IEnumerable<JsonPropertyInfo> Members(string name) => Models(name).SelectMany(model => model.Properties).Where(member => member.Set is not null);

    /// <summary>How a record and the objects in it are read.</summary>
    private static List<JsonTypeInfo> Models(string name)
    {
        var context = Contexts.Single(context => context.GetTypeInfo(Records[name]) is not null);
        var models = new List<JsonTypeInfo>();
        var next = new Queue<Type>([Records[name]]);
        while (next.TryDequeue(out var type))
        {
            var model = context.GetTypeInfo(type)!;
            if (model.Kind == JsonTypeInfoKind.Object && !models.Contains(model))
            {
                models.Add(model);
            }

            var below = model.Kind == JsonTypeInfoKind.Object ? model.Properties.Select(member => member.PropertyType) : type.GetGenericArguments();
            below.Where(other => context.GetTypeInfo(other) is { Kind: not JsonTypeInfoKind.None } && models.TrueForAll(known => known.Type != other)).ToList().ForEach(next.Enqueue);
        }

        Assert.NotEmpty(models);
        return models;
    }
}
