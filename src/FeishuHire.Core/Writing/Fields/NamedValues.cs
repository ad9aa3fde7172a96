using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FeishuHire.Errors;

namespace FeishuHire.Writing.Fields;

/// <summary>The values that a row specifies, including empty ones. Fields that the row does not specify keep their values.</summary>
/// <typeparam name="TRecord">The type of the record.</typeparam>
internal sealed class NamedValues<TRecord>
{
    private readonly List<Named> _values;

    private NamedValues(List<Named> values) => _values = values;

    /// <summary>Whether no value is specified.</summary>
    public bool IsEmpty => _values.Count == 0;

    /// <summary>Reads the values of a row.</summary>
    /// <param name="fields">All fields.</param>
    /// <param name="row">The specified values, by the names of the fields.</param>
    /// <param name="typed">The names of the fields that come from parameters and not from a row.</param>
    /// <param name="culture">The culture in which the row was written.</param>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: a value cannot be read.</exception>
    public static NamedValues<TRecord> Read(
        IEnumerable<WritableField<TRecord>> fields, IReadOnlyDictionary<string, object?> row, ICollection<string> typed, CultureInfo culture) =>
        new([.. fields.Where(field => row.ContainsKey(field.Name)).Select(
            field => new Named(field, field.Read(row[field.Name], culture), typed.Contains(field.Name)))]);

    /// <summary>All values of a record, including empty ones.</summary>
    public static NamedValues<TRecord> Of(IEnumerable<WritableField<TRecord>> fields, TRecord record) =>
        new([.. fields.Select(field => new Named(field, field.Read(field.GetValue(record), CultureInfo.InvariantCulture), IsTyped: false))]);

    /// <summary>Whether a record has all these values.</summary>
    public bool Match(TRecord record) => _values.TrueForAll(named => named.Field.Matches(named.Value, named.Field.GetValue(record)));

    /// <summary>
    /// The values that differ from those of a record. An empty cell does not change a value that cannot be read, since an export of the record
    /// shows it as empty.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="unreadable">Feishu's names of the fields whose values could not be read.</param>
    public NamedValues<TRecord> ChangesOf(TRecord record, IReadOnlyList<string> unreadable) => new(_values.FindAll(
        named => !named.Field.Matches(named.Value, named.Field.GetValue(record))
            || ((named.Value is not null || named.IsTyped) && unreadable.Contains(named.Field.WireName))));

    /// <summary>Whether a field is specified.</summary>
    public bool Contains(string field) => _values.Exists(named => named.Field.WireName == field);

    /// <summary>Returns the values; throws if one cannot be sent.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: a value cannot be sent.</exception>
    public NamedValues<TRecord> Validated()
    {
        foreach (var (field, value, _) in _values.Where(named => named.Value is not null))
        {
            field.Validate(value!);
        }

        return this;
    }

    /// <summary>Sets the values of a record.</summary>
    public void ApplyTo(TRecord record)
    {
        foreach (var (field, value, _) in _values)
        {
            field.SetValue(record, value);
        }
    }

    /// <summary>The values that are not empty, for the user: <c>Stage 'Offer', CreateTime 2026-01-31 09:30:00</c>.</summary>
    public string Show(TRecord record) => string.Join(
        Messages.ListSeparator,
        _values.Where(named => named.Value is not null).Select(named => $"{named.Field.Name} {named.Field.Show(named.Field.GetValue(record)!)}"));

    /// <summary>The changes, for the user: <c>Stage: 'Interview' → 'Offer'</c>.</summary>
    /// <param name="before">The record as it is.</param>
    /// <param name="after">The record as it will be.</param>
    public string ShowChanges(TRecord before, TRecord after) => string.Join(
        Messages.ListSeparator,
        _values.Select(named => $"{named.Field.Name}: {Shown(named.Field, before)} → {Shown(named.Field, after)}"));

    private static string Shown(WritableField<TRecord> field, TRecord record) =>
        field.GetValue(record) is { } value and not "" ? field.Show(value) : Messages.EmptyValue;

    private sealed record Named(WritableField<TRecord> Field, object? Value, bool IsTyped);
}
