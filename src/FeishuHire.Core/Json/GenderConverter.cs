namespace FeishuHire.Json;

internal sealed class GenderConverter : EnumNumberConverter<Gender>
{
    protected override Gender FromNumber(int number) => (Gender)number;
}
