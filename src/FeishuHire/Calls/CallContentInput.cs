using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Text;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Calls;

/// <summary>Reads what the requests of a call have in common from the parameters of the cmdlet.</summary>
internal static class CallContentInput
{
    private const string PageSizeName = "page_size";
    private const string PageTokenName = "page_token";

    /// <summary>Reads the query, the body and the pages.</summary>
    /// <param name="call">The call.</param>
    /// <param name="query">The query parameters from the user.</param>
    /// <param name="body">The body from the user.</param>
    /// <param name="options">Which pages the user wants.</param>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: they cannot be sent.</exception>
    public static CallContent Read(Call call, IDictionary? query, object? body, ListOptions options)
    {
        var parameters = QueryInput.Read(query);
        if (call.MayHavePages)
        {
            var size = Whole(Remove(parameters, PageSizeName, options.PageSize is not null, "-PageSize"));
            var token = Remove(parameters, PageTokenName, options.PageToken is not null, "-PageToken");
            options = options with { PageSize = options.PageSize ?? size ?? call.DefaultPageSize(options.All), PageToken = options.PageToken ?? token };
        }
        else if (options.PageSize is not null || options.PageToken is not null)
        {
            throw Invalid(Messages.CallWithoutPages);
        }

        return new CallContent(QueryInput.Of(parameters), Body(call, body), options);
    }

    private static Func<HttpContent>? Body(Call call, object? body)
    {
        var method = call.Operation.Method;
        if (body is not null && method == "GET")
        {
            throw Invalid(Messages.BodyOfGet);
        }

        // Feishu requires a content type on every search, so a search without a body sends an empty object.
        var json = body is not null ? BodyInput.Read(body)
            : call.Operation.ReadsOnly && method is "POST" or "PUT" or "PATCH" ? Encoding.UTF8.GetBytes("{}")
            : null;
        return json is null ? null : () => RequestBody.Of(json);
    }

    // Removes page size and page token from the query, since the pager would send them a second time.
    private static string? Remove(List<KeyValuePair<string, string>> parameters, string name, bool isStated, string parameter)
    {
        var index = parameters.FindIndex(one => one.Key == name);
        if (index < 0)
        {
            return null;
        }

        var value = isStated ? throw Invalid(Messages.QueryNamedTwice, name, parameter) : parameters[index].Value;
        parameters.RemoveAt(index);
        return value;
    }

    private static int? Whole(string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw Invalid(Messages.QueryPageSizeInvalid);

    private static FeishuApiException Invalid(string format, params object[] arguments) =>
        new(FeishuErrorId.InvalidParameter, string.Format(CultureInfo.CurrentCulture, format, arguments));
}
