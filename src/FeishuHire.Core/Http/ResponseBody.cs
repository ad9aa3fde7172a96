using System;
using System.Buffers;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Errors;

namespace FeishuHire.Http;

/// <summary>
/// The body of a response in pooled memory, which <see cref="Dispose"/> clears and returns: there are many pages, and they are about the same size.
/// </summary>
internal sealed class ResponseBody(byte[] buffer, int length, ArrayPool<byte> pool) : IDisposable
{
    /// <summary>The largest response that is read, in bytes after decompression; more than ten times the largest known page.</summary>
    public const int Largest = 16 * 1024 * 1024;

    /// <summary>Enough for a page of records.</summary>
    private const int Usual = 16 * 1024;

    private byte[]? _buffer = buffer;

    /// <summary>The bytes; empty after <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer is { } bytes ? bytes.AsSpan(0, length) : default;

    /// <summary>Reads a body to its end, into memory of a pool.</summary>
    /// <exception cref="HttpRequestException">It is larger than what is read.</exception>
    public static async Task<ResponseBody> ReadAsync(HttpContent content, ArrayPool<byte> pool, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync();
        var length = 0;
        var buffer = pool.Rent(Usual);
        try
        {
            while (await stream.ReadAsync(buffer, length, buffer.Length - length, cancellationToken) is > 0 and var read)
            {
                length += read;
                if (length > Largest)
                {
                    throw new HttpRequestException(Messages.ResponseTooLarge);
                }

                if (length == buffer.Length)
                {
                    var larger = pool.Rent(2 * length);
                    buffer.CopyTo(larger, 0);
                    GiveBack(buffer, pool);
                    buffer = larger;
                }
            }
        }
        catch
        {
            GiveBack(buffer, pool);
            throw;
        }

        return new ResponseBody(buffer, length, pool);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } bytes)
        {
            GiveBack(bytes, pool);
        }
    }

    // Cleared because it may contain a token, and other code can rent it next.
    private static void GiveBack(byte[] buffer, ArrayPool<byte> pool)
    {
        Array.Clear(buffer, 0, buffer.Length);
        pool.Return(buffer);
    }
}
