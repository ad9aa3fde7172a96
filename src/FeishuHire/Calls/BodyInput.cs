using System;
using System.Collections;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Numerics;
using System.Security;
using System.Text;
using System.Text.Json;
using FeishuHire.Errors;

namespace FeishuHire.Calls;

/// <summary>Reads the body of a request from JSON text, a dictionary or an object of a script. The result is always valid JSON.</summary>
internal static class BodyInput
{
    // Deeper than any body of Feishu. The limit is needed because a list may contain itself.
    private const int DeepestLevel = 64;

    /// <summary>Reads a body.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: it cannot be written as JSON.</exception>
    public static byte[] Read(object body)
    {
        if (Base(body) is string text)
        {
            return Verified(text);
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, body, depth: 0);
        }

        return stream.ToArray();
    }

    // Sent unchanged, so that long numbers keep all their digits.
    private static byte[] Verified(string text)
    {
        // A byte order mark from a file.
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\ufeff'));
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = DeepestLevel });
            return bytes;
        }
        catch (JsonException e)
        {
            // Omits the message of the exception, which may quote the text.
            throw Invalid(Messages.BodyNotJson, (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
        }
    }

    private static void Write(Utf8JsonWriter writer, object? value, int depth)
    {
        if (depth > DeepestLevel)
        {
            throw Invalid(Messages.BodyTooDeep, DeepestLevel);
        }

        switch (Base(value))
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case SwitchParameter truth:
                writer.WriteBooleanValue(truth);
                break;
            case DateTime or DateTimeOffset:
                writer.WriteNumberValue(QueryInput.Milliseconds(Base(value)!));
                break;
            case Enum choice:
                writer.WriteRawValue(choice.ToString("D"));
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal or BigInteger:
                writer.WriteRawValue(Convert.ToString(Base(value), CultureInfo.InvariantCulture)!);
                break;
            case float number when !float.IsNaN(number) && !float.IsInfinity(number):
                writer.WriteNumberValue(number);
                break;
            case double number when !double.IsNaN(number) && !double.IsInfinity(number):
                writer.WriteNumberValue(number);
                break;
            case Guid or char or Uri or Version:
                writer.WriteStringValue(Convert.ToString(Base(value), CultureInfo.InvariantCulture));
                break;
            case ValueType or SecureString or PSCredential or ScriptBlock or Delegate:
                throw Invalid(Messages.BodyValueInvalid, Base(value)!.GetType().Name);
            case IDictionary dictionary:
                writer.WriteStartObject();
                foreach (DictionaryEntry entry in dictionary)
                {
                    writer.WritePropertyName(Convert.ToString(Base(entry.Key), CultureInfo.InvariantCulture)!);
                    Write(writer, entry.Value, depth + 1);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item, depth + 1);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartObject();
                foreach (var property in PSObject.AsPSObject(value).Properties)
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value, depth + 1);
                }

                writer.WriteEndObject();
                break;
        }
    }

    private static object? Base(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    private static FeishuApiException Invalid(string format, params object[] arguments) =>
        new(FeishuErrorId.InvalidParameter, string.Format(CultureInfo.CurrentCulture, format, arguments));
}
