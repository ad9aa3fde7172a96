namespace FeishuHire.Json;

internal sealed class DegreeConverter : EnumNumberConverter<Degree>
{
    protected override Degree FromNumber(int number) => (Degree)number;
}
