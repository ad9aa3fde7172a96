using System;
using System.Collections.Generic;
using System.Globalization;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Operations;

/// <summary>Which page of a list is asked for, as every list call reads it, and the answer that holds it.</summary>
internal sealed record PageRequest(int Offset, int Size)
{
    private const int DefaultSize = 10;

    /// <summary>Reads it from the query, whatever the method; gives the answer that refuses it if it is malformed.</summary>
    public static SandboxAnswer? Read(Call call, int maximumSize, out PageRequest page)
    {
        page = new PageRequest(0, DefaultSize);
        var size = DefaultSize;
        if (call.Query("page_size") is { } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size < 1 || size > maximumSize))
        {
            return SandboxAnswer.InvalidField("page_size", text, $"the max value is {maximumSize}");
        }

        var offset = 0;
        if (call.Query("page_token") is { } token && !PageToken.TryRead(token, out offset))
        {
            return SandboxAnswer.Error(400, 1002002, "invalid page_token");
        }

        page = new PageRequest(offset, size);
        return null;
    }

    /// <summary>What an answer has under <c>data</c>: the page of a list of <paramref name="count"/> items under a name, and where to go on.</summary>
    public Row ToData(string name, int count, DateTimeOffset now, Func<int, object> item)
    {
        // As a long: a token may have any offset.
        var end = (int)Math.Min(count, (long)Offset + Size);
        var items = new List<object>();
        for (var index = Offset; index < end; index++)
        {
            items.Add(item(index));
        }

        return new Row
        {
            { name, items },
            { "has_more", end < count },
            { "page_token", end < count ? PageToken.Write(end, now) : null },
        };
    }
}
