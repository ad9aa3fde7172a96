using FeishuHire.Errors;

namespace FeishuHire.Core.Tests.Errors;

/// <summary>Sentences of the module and words of others become one text, whatever the words are.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("", "Sent 2 times.", "Sent 2 times.")]
    [InlineData("Connection refused", "", "Connection refused")]
    [InlineData("Connection refused", "Sent 2 times.", "Connection refused. Sent 2 times.")]
    [InlineData("", "", "")]
    public void Empty_words_leave_no_trace(string first, string second, string whole) => Assert.Equal(whole, Sentences.Join(first, second));
}
