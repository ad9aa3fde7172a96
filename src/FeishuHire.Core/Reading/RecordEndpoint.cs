using System;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Reading;

/// <summary>An operation that returns the record whose id is in its path or its query.</summary>
/// <typeparam name="TData">What is returned under <c>data</c>.</typeparam>
/// <typeparam name="TRecord">The type of the record.</typeparam>
/// <param name="Operation">The operation.</param>
/// <param name="ResponseType">Makes the type of the response for the serializer.</param>
/// <param name="RecordOf">Gets the record from the data and the id, which Feishu may leave out.</param>
/// <param name="IdParameter">The query parameter that takes the id; <see langword="null"/> if the path has it.</param>
/// <exception cref="ArgumentException">The operation has no place for the id, or several.</exception>
internal sealed record RecordEndpoint<TData, TRecord>(
    Operation Operation, Func<JsonTypeInfo<DataResponse<TData>>> ResponseType, Func<TData, string, TRecord?> RecordOf, string? IdParameter = null)
    where TData : class
    where TRecord : class, IRecord
{
    public Operation Operation { get; } = SubjectPlace.Check(Operation, IdParameter, isRequired: true);
}
