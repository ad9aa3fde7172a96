using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace FeishuHire.Sandbox.Rows;

/// <summary>
/// An object as the sandbox stores and sends it: values by name, in the order in which they are sent. A value is text, a number, a Boolean, a row,
/// or a list of these. A row does not change after its initialization, so threads may share it.
/// </summary>
internal sealed class Row : IEnumerable<KeyValuePair<string, object>>
{
    private readonly List<string> _names = [];
    private readonly List<object> _values = [];

    /// <summary>A value, or <see langword="null"/> if there is none with this name.</summary>
    public object? this[string name] => _names.IndexOf(name) is var index && index >= 0 ? _values[index] : null;

    public static Row WithId(string id, Row values)
    {
        var row = new Row { { "id", id } };
        row._names.AddRange(values._names);
        row._values.AddRange(values._values);
        return row;
    }

    public string Id => Text("id")!;

    public string? Text(string name) => this[name] as string;

    public long? Number(string name) => this[name] as long?;

    /// <summary>Adds a value of the initializer; <see langword="null"/> is omitted.</summary>
    public void Add(string name, object? value)
    {
        if (value is not null)
        {
            _names.Add(name);
            _values.Add(value);
        }
    }

    /// <summary>A copy with one value replaced or added at the end; <see langword="null"/> removes it.</summary>
    public Row With(string name, object? value)
    {
        var changed = new Row();
        for (var index = 0; index < _names.Count; index++)
        {
            changed.Add(_names[index], _names[index] == name ? value : _values[index]);
        }

        if (!_names.Contains(name))
        {
            changed.Add(name, value);
        }

        return changed;
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembersTo(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the values as members of the current JSON object.</summary>
    public void WriteMembersTo(Utf8JsonWriter writer)
    {
        for (var index = 0; index < _names.Count; index++)
        {
            writer.WritePropertyName(_names[index]);
            Write(writer, _values[index]);
        }
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() =>
        _names.Select((name, index) => new KeyValuePair<string, object>(name, _values[index])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case Row row:
                row.WriteTo(writer);
                break;
            case IEnumerable<object> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"A row cannot hold a value of type {value.GetType()}.");
        }
    }
}
