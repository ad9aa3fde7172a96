using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>Turns the types in metadata into their short names: the name of <c>int?</c> is <c>Int32</c>.</summary>
internal sealed class TypeNames : ICustomAttributeTypeProvider<string>, ISignatureTypeProvider<string, object?>
{
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSystemType() => "Type";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeDefinition(handle).Name);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeReference(handle).Name);

    // With namespace and assembly; the namespace is what tells a type of the module from others.
    public string GetTypeFromSerializedName(string name) => name.Split(',')[0];

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => typeArguments[^1];

    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    public bool IsSystemType(string type) => type == "Type";

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetArrayType(string elementType, ArrayShape shape) => throw new NotSupportedException();

    public string GetByReferenceType(string elementType) => throw new NotSupportedException();

    public string GetFunctionPointerType(MethodSignature<string> signature) => throw new NotSupportedException();

    public string GetGenericMethodParameter(object? genericContext, int index) => throw new NotSupportedException();

    public string GetGenericTypeParameter(object? genericContext, int index) => throw new NotSupportedException();

    public string GetPinnedType(string elementType) => throw new NotSupportedException();

    public string GetPointerType(string elementType) => throw new NotSupportedException();
}
