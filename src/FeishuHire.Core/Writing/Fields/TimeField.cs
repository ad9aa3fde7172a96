using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using FeishuHire.Errors;
using FeishuHire.Times;

namespace FeishuHire.Writing.Fields;

/// <summary>A field with a time, which is sent as milliseconds since 1970 (UTC).</summary>
internal sealed class TimeField<TRecord>(string name, Func<TRecord, DateTime?> get, Action<TRecord, DateTime?> set)
    : WritableField<TRecord>(name, record => get(record), (record, value) => set(record, (DateTime?)value))
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    private static readonly Regex TimeOfDay = new("[0-9]{1,2}(?<seconds>:[0-9]{2}){1,2}(?<fraction>[.,][0-9]+)?", RegexOptions.CultureInvariant);

    public override object? Read(object? input, CultureInfo culture)
    {
        var text = TimeText.Of(input);
        if (text.Length == 0)
        {
            return null;
        }

        // The culture of the command need not be the one that the row was written in.
        var isAmbiguous = NumericDate.Find(text) is { IsAmbiguous: true };
        var time = TimeText.ReadCertain(input) ?? (isAmbiguous ? null : TimeText.ReadUnambiguous(text, culture));
        if (time is { } certain)
        {
            return new PreciseTime(WholeMilliseconds(certain), input is DateTime or DateTimeOffset ? Millisecond : UnitOf(text));
        }

        var ambiguity = Invalid(Messages.TimeAmbiguous, Printable.Clean(text) ?? "");
        return TimeText.Read(text, culture) is { } uncertain
            ? new PreciseTime(WholeMilliseconds(uncertain), UnitOf(text)) { Ambiguity = ambiguity }
            : throw ambiguity;
    }

    public override void Validate(object value)
    {
        if (value is PreciseTime { Ambiguity: { } ambiguity })
        {
            throw ambiguity;
        }
    }

    public override bool Matches(object? value, object? stored) => value is PreciseTime time
        ? stored is DateTime other && time.Matches(other)
        : stored is null;

    public override void WriteTo(Utf8JsonWriter writer, object stored) =>
        writer.WriteNumberValue(new DateTimeOffset(((DateTime)stored).ToUniversalTime()).ToUnixTimeMilliseconds());

    public override string Show(object stored) => ((DateTime)stored).ToString("yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture);

    protected override object? Stored(object? value) => (value as PreciseTime)?.Time;

    private static DateTime WholeMilliseconds(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));

    private static TimeSpan UnitOf(string text) => TimeOfDay.Match(text) is not { Success: true } time
        ? text.All(char.IsDigit) ? Millisecond : TimeSpan.FromDays(1)
        : time.Groups["fraction"].Success ? Millisecond
        : time.Groups["seconds"].Captures.Count > 1 ? TimeSpan.FromSeconds(1)
        : TimeSpan.FromMinutes(1);
}
