using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace FeishuHire.Paging;

/// <summary>Adds facts that only the caller of a list knows to the failures of its pages.</summary>
internal static class PageFailures
{
    /// <summary>Reads pages, and replaces each failure with the exception that <paramref name="describe"/> returns.</summary>
    public static async IAsyncEnumerable<TPage> OnFailure<TPage>(
        this IAsyncEnumerable<TPage> pages,
        Func<FeishuApiException, FeishuApiException> describe,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var page = pages.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await page.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (FeishuApiException e)
            {
                throw describe(e);
            }

            yield return page.Current;
        }
    }
}
