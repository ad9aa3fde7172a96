using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace FeishuHire.Reports;

/// <summary>
/// The records for the page's table, by column, as JSON that is safe to embed in HTML. Texts that often repeat are stored once.
/// </summary>
internal static class TableData
{
    // Escapes what HTML treats as markup (< > & ' "), but not Chinese.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(IReadOnlyList<ExternalApplication> applications)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            Texts(json, applications.Select(application => application.Id));
            Texts(json, applications.Select(application => application.TalentId));
            Words(json, applications.Select(application => application.JobTitle));
            Words(json, applications.Select(application => application.JobRecruitmentType is { } type ? Labels.Of(type) : null));
            Words(json, applications.Select(application => application.Stage));
            Words(json, applications.Select(application => application.ResumeSource));
            Words(json, applications.Select(application => application.DeliveryType is { } type ? Labels.Of(type) : null));
            Times(json, applications.Select(application => application.CreateTime));
            Times(json, applications.Select(application => application.ModifyTime));
            Words(json, applications.Select(application => application.TerminationType));
            Words(json, applications.Select(application => application.TerminationReason));
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Texts(Utf8JsonWriter json, IEnumerable<string?> texts) =>
        Column(json, "text", texts, (text) => json.WriteStringValue(text));

    // Local time of the computer that created the report, in seconds, so that the times do not depend on the time zone of the reader.
    private static void Times(Utf8JsonWriter json, IEnumerable<DateTime?> times)
    {
        var epoch = new DateTime(1970, 1, 1);
        Column(json, "time", times, time =>
        {
            if (time is { } given)
            {
                json.WriteNumberValue((given - epoch).Ticks / TimeSpan.TicksPerSecond);
            }
            else
            {
                json.WriteNullValue();
            }
        });
    }

    private static void Words(Utf8JsonWriter json, IEnumerable<string?> texts)
    {
        var numbers = new Dictionary<string, int>();
        Column(
            json,
            "word",
            texts,
            text =>
            {
                if (string.IsNullOrEmpty(text))
                {
                    json.WriteNullValue();
                    return;
                }

                if (!numbers.TryGetValue(text!, out var number))
                {
                    numbers.Add(text!, number = numbers.Count);
                }

                json.WriteNumberValue(number);
            },
            () =>
            {
                json.WriteStartArray("words");
                foreach (var word in numbers.OrderBy(entry => entry.Value))
                {
                    json.WriteStringValue(word.Key);
                }

                json.WriteEndArray();
            });
    }

    private static void Column<T>(Utf8JsonWriter json, string kind, IEnumerable<T> values, Action<T> write, Action? writeRest = null)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteStartArray("values");
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
        writeRest?.Invoke();
        json.WriteEndObject();
    }
}
