namespace FeishuHire.Json;

internal sealed class FirstDegreeConverter : EnumNumberConverter<FirstDegree>
{
    protected override FirstDegree FromNumber(int number) => (FirstDegree)number;
}
