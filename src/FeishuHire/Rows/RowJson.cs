using System;
using System.Collections;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FeishuHire.Rows;

/// <summary>A list or an object as compact JSON, with values as in cells.</summary>
internal static class RowJson
{
    // A list may contain itself.
    private const int DeepestLevel = 16;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON of a list or an object; the text of an object that is not the module's or a script's own.</summary>
    public static string? Of(object value)
    {
        var plain = RowCell.Base(value)!;
        if (!IsList(plain) && !HasColumns(plain))
        {
            return plain.ToString();
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Write(writer, value, DeepestLevel);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, object? value, int levels)
    {
        var plain = RowCell.Base(value);
        if (plain is null)
        {
            writer.WriteNullValue();
        }
        else if (RowCell.IsPlain(plain))
        {
            WriteCell(writer, RowCell.OfPlain(value!, plain));
        }
        else if (levels == 0)
        {
            writer.WriteStringValue(plain.ToString());
        }
        else if (IsList(plain))
        {
            writer.WriteStartArray();
            foreach (var item in (IEnumerable)plain)
            {
                Write(writer, item, levels - 1);
            }

            writer.WriteEndArray();
        }
        else if (HasColumns(plain))
        {
            writer.WriteStartObject();
            foreach (var (name, cell) in RowSource.Values(value!))
            {
                writer.WritePropertyName(name);
                Write(writer, cell, levels - 1);
            }

            writer.WriteEndObject();
        }
        else
        {
            writer.WriteStringValue(plain.ToString());
        }
    }

    private static void WriteCell(Utf8JsonWriter writer, object? cell)
    {
        switch (cell)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            default:
                writer.WriteNumberValue(Convert.ToInt64(cell, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static bool IsList(object value) => value is IEnumerable and not IDictionary;

    private static bool HasColumns(object value) =>
        value is IDictionary or PSCustomObject || value.GetType().Namespace == nameof(FeishuHire);
}
