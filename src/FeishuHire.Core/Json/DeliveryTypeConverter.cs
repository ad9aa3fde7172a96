namespace FeishuHire.Json;

internal sealed class DeliveryTypeConverter : EnumNumberConverter<DeliveryType>
{
    protected override DeliveryType FromNumber(int number) => (DeliveryType)number;
}
