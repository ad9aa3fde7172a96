using System;
using System.Collections.Generic;
using System.Globalization;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Operations;

/// <summary>The requested page of a list, which all list operations read from the query in the same way.</summary>
internal sealed record PageRequest(int Offset, int Size)
{
    private const int DefaultSize = 10;

    /// <summary>Reads the query, whatever the method. Returns the response that refuses it if it is malformed.</summary>
    public static SandboxResult? Read(Call call, int maximumSize, out PageRequest page)
    {
        page = new PageRequest(0, DefaultSize);
        var size = DefaultSize;
        if (call.Query("page_size") is { } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size < 1 || size > maximumSize))
        {
            return SandboxResult.InvalidField("page_size", text, $"the max value is {maximumSize}");
        }

        var offset = 0;
        if (call.Query("page_token") is { } token && !PageToken.TryRead(token, out offset))
        {
            return SandboxResult.Error(400, 1002002, "invalid page_token");
        }

        page = new PageRequest(offset, size);
        return null;
    }

    /// <summary>The <c>data</c> of the response: a page of <paramref name="count"/> items under a name, and the token of the next page.</summary>
    public Row ToData(string name, int count, DateTimeOffset now, Func<int, object> item)
    {
        // As a long, since a token may contain any offset.
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
