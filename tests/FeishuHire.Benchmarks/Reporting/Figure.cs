namespace FeishuHire.Benchmarks.Reporting;

/// <summary>A line of a sheet.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The figure, with its unit.</param>
/// <param name="Bar">What it must be, where it must be something.</param>
/// <param name="Met">Whether it is.</param>
internal sealed record Figure(string What, string Value, string Bar = "", bool? Met = null)
{
    public string Verdict => Met switch
    {
        true => "met",
        false => "MISSED",
        null => "",
    };
}
