using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Paging;

/// <summary>Reads the records of a list under the name that the catalogue states, which is not <c>items</c> for every operation.</summary>
internal static class ListMember
{
    private const string Usual = "items";

    /// <summary>How a page of an operation is read.</summary>
    /// <exception cref="ArgumentException">The operation returns no list, or not directly under <c>data</c>.</exception>
    public static Func<JsonTypeInfo<DataResponse<ListData<TRecord>>>> Of<TRecord>(
        Operation operation, Func<JsonTypeInfo<DataResponse<ListData<TRecord>>>> type)
        where TRecord : class
    {
        var member = operation.ResponseMember;
        if (operation.Response is not (ResponseShape.Pages or ResponseShape.List) || member.Contains('.'))
        {
            throw new ArgumentException($"{operation.Name} does not return a list directly under data.");
        }

        if (member == Usual)
        {
            return type;
        }

        var renamed = new Lazy<JsonTypeInfo<DataResponse<ListData<TRecord>>>>(() => Renamed(type(), member));
        return () => renamed.Value;
    }

    private static JsonTypeInfo<DataResponse<ListData<TRecord>>> Renamed<TRecord>(JsonTypeInfo<DataResponse<ListData<TRecord>>> type, string member)
        where TRecord : class
    {
        var options = new JsonSerializerOptions(type.Options)
        {
            TypeInfoResolver = type.Options.TypeInfoResolver!.WithAddedModifier(info =>
            {
                if (info.Type == typeof(ListData<TRecord>))
                {
                    info.Properties.Single(property => property.Name == Usual).Name = member;
                }
            }),
        };
        return (JsonTypeInfo<DataResponse<ListData<TRecord>>>)options.GetTypeInfo(type.Type);
    }
}
