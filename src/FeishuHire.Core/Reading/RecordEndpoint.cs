using System;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Reading;

/// <summary>An operation that returns the record whose id is in its path.</summary>
/// <typeparam name="TData">What is returned under <c>data</c>.</typeparam>
/// <typeparam name="TRecord">The type of the record.</typeparam>
/// <param name="Operation">The operation.</param>
/// <param name="ResponseType">How the response is read.</param>
/// <param name="RecordOf">Gets the record from the data and the id, which Feishu may leave out.</param>
internal sealed record RecordEndpoint<TData, TRecord>(
    Operation Operation, JsonTypeInfo<DataResponse<TData>> ResponseType, Func<TData, string, TRecord?> RecordOf)
    where TData : class
    where TRecord : class, IRecord;
