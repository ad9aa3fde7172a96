using FeishuHire.Ordering;

namespace FeishuHire.Core.Tests.Support;

/// <summary>Takes results like the pipeline thread, with a timeout.</summary>
internal static class Results
{
    /// <summary>Waits for the next result and takes it.</summary>
    public static async Task<T> TakeAsync<T>(this IOrderedResults<T> results)
    {
        T? taken = default;
        await Settle.UntilAsync(() => results.TryTake(out taken!));
        return taken!;
    }

    /// <summary>Takes all results until there is no more work.</summary>
    public static async Task<List<T>> TakeAllAsync<T>(this IOrderedResults<T> results)
    {
        var all = new List<T>();
        await results.TakeAllIntoAsync(all);
        return all;
    }

    /// <summary>Takes all results until there is no more work or work has failed, and returns the results so far.</summary>
    public static Task TakeAllIntoAsync<T>(this IOrderedResults<T> results, ICollection<T> all) => Settle.UntilAsync(() =>
    {
        while (results.TryTake(out var result))
        {
            all.Add(result);
        }

        return results.IsEmpty;
    });
}
