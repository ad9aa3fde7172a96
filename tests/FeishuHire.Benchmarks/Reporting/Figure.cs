namespace FeishuHire.Benchmarks.Reporting;

/// <summary>A line of a sheet.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The figure, with its unit.</param>
/// <param name="Target">The target; <see langword="null"/> if there is none.</param>
/// <param name="Met">Whether the figure meets the target.</param>
internal sealed record Figure(string What, string Value, string Target = "", bool? Met = null)
{
    public string Verdict => Met switch
    {
        true => "met",
        false => "MISSED",
        null => "",
    };
}
