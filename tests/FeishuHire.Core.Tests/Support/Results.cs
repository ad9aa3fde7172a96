using FeishuHire.Ordering;

namespace FeishuHire.Core.Tests.Support;

/// <summary>Takes results as the pipeline thread does, and never waits for ever.</summary>
internal static class Results
{
    /// <summary>Takes the next result, waiting for it; it must be there.</summary>
    public static async Task<T> TakeAsync<T>(this IOrderedResults<T> results)
    {
        T? taken = default;
        await Settle.UntilAsync(() => results.TryTake(out taken!));
        return taken!;
    }

    /// <summary>Takes everything until there is no more work.</summary>
    public static async Task<List<T>> TakeAllAsync<T>(this IOrderedResults<T> results)
    {
        var all = new List<T>();
        await results.TakeAllIntoAsync(all);
        return all;
    }

    /// <summary>Takes everything until there is no more work or the turn of work that failed; what was taken before that is kept.</summary>
    public static Task TakeAllIntoAsync<T>(this IOrderedResults<T> results, ICollection<T> all) => Settle.UntilAsync(() =>
    {
        while (results.TryTake(out var result))
        {
            all.Add(result);
        }

        return results.IsEmpty;
    });
}
