using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using FeishuHire.Errors;
using FeishuHire.Pipeline;

namespace FeishuHire.Calls;

/// <summary>
/// Converts JSON to objects, with Feishu's names. A whole number keeps all its digits. A value that cannot be an object's property is omitted and
/// counted.
/// </summary>
/// <param name="typeName">The name of the type of each record; <see langword="null"/> if the call is not documented.</param>
internal sealed class JsonOutput(string? typeName)
{
    private readonly UnreadableFields _unreadable = new();

    /// <summary>Converts a record to an object.</summary>
    public object? Read(JsonRecord record)
    {
        var value = Value(record.Value, "");
        if (typeName is not null && value is PSObject made)
        {
            made.TypeNames.Insert(0, typeName);
        }

        return value;
    }

    /// <summary>The warning about omitted values; <see langword="null"/> if there was none.</summary>
    public string? Warning() => _unreadable.Warning();

    private object? Value(JsonElement json, string name) => json.ValueKind switch
    {
        JsonValueKind.String => Text(json.GetString, name),
        JsonValueKind.Number => Number(json.GetRawText()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(item => Value(item, name)).ToArray(),
        JsonValueKind.Object => Object(json.EnumerateObject()),
        _ => null,
    };

    private PSObject Object(IEnumerable<JsonProperty> members)
    {
        var made = new PSObject();
        foreach (var member in members)
        {
            if (Text(() => member.Name, "?") is { } name)
            {
                Add(made, name, Value(member.Value, name));
            }
        }

        return made;
    }

    // In PowerShell, a property must have a name, names are not case-sensitive, and some names are reserved.
    private void Add(PSObject made, string name, object? value)
    {
        try
        {
            if (name.Length > 0 && made.Properties[name] is null)
            {
                made.Properties.Add(new PSNoteProperty(name, value));
                return;
            }
        }
        catch (ExtendedTypeSystemException)
        {
        }

        _unreadable.Note([name.Length == 0 ? "?" : Printable.Clean(name)!]);
    }

    // As a double, a number with more than 15 digits would change.
    private static object Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : text.IndexOfAny(['e', 'E']) < 0 && text.Length <= 28 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact
        : text.IndexOfAny(['.', 'e', 'E']) < 0 ? text
        : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    // Half a surrogate pair is valid JSON, but not valid text.
    private string? Text(Func<string?> read, string name)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            _unreadable.Note([name]);
            return null;
        }
    }
}
