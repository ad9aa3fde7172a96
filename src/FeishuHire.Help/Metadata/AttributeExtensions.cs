using System.Collections.ObjectModel;
using System.Reflection;

namespace FeishuHire.Help.Metadata;

/// <summary>Reads attributes of an assembly that is not loaded for execution.</summary>
internal static class AttributeExtensions
{
    public static IEnumerable<CustomAttributeData> Attributes<T>(this MemberInfo member)
        where T : Attribute =>
        member.GetCustomAttributesData().Where(attribute => attribute.AttributeType.FullName == typeof(T).FullName);

    public static CustomAttributeData? Attribute<T>(this MemberInfo member)
        where T : Attribute =>
        member.Attributes<T>().FirstOrDefault();

    public static CustomAttributeTypedArgument? Named(this CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.Where(argument => argument.MemberName == name)
            .Select(argument => (CustomAttributeTypedArgument?)argument.TypedValue).FirstOrDefault();

    public static bool IsSet(this CustomAttributeData attribute, string name) => attribute.Named(name)?.Value is true;

    public static IEnumerable<T> Elements<T>(this CustomAttributeData attribute, int argument) =>
        ((ReadOnlyCollection<CustomAttributeTypedArgument>)attribute.ConstructorArguments[argument].Value!)
            .Select(element => (T)element.Value!);
}
