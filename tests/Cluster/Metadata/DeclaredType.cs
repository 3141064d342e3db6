using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace SalesFloor.Tests.Cluster.Metadata;

/// <summary>A public type as its metadata declares it: one line for itself, one for each base, attribute and member that others can use.</summary>
internal sealed class DeclaredType
{
    private readonly MetadataReader _metadata;
    private readonly TypeDefinition _type;
    private readonly ImmutableArray<string> _parameters;

    public DeclaredType(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        _metadata = metadata;
        _type = metadata.GetTypeDefinition(handle);
        _parameters = [.. _type.GetGenericParameters().Select(parameter => metadata.GetString(metadata.GetGenericParameter(parameter).Name))];
        Name = TypeNames.Of(metadata, handle);
        Key = metadata.GetString(_type.Name).Split('`') is [_, var count] ? $"{Name}`{count}" : Name;
        Base = _type.BaseType.IsNil ? "" : TypeName(_type.BaseType);
        Bases = [.. _type.GetInterfaceImplementations().Select(face => TypeName(metadata.GetInterfaceImplementation(face).Interface)), .. Base.Length == 0 ? [] : new[] { Base }];
        Attributes = [.. DeclaredAttributes.Of(metadata, _type.GetCustomAttributes())];
        Members = [.. new DeclaredMembers(metadata, _type, Scope).All().Order(StringComparer.Ordinal)];
    }

    public string Name { get; }

    /// <summary>The name with the number of generic parameters: what tells it apart.</summary>
    public string Key { get; }

    public string Base { get; }

    public ImmutableArray<string> Bases { get; }

    public ImmutableArray<string> Attributes { get; }

    public ImmutableArray<string> Members { get; }

    public TypeNames.Scope Scope => new(_parameters, []);

    /// <summary>What kind of type it is, with its generic parameters.</summary>
    public string Declaration => $"{Kind} {Name}{(_parameters.Length == 0 ? "" : $"<{string.Join(", ", _parameters)}>")}{DeclaredMembers.Constraints(_metadata, _type.GetGenericParameters(), Scope)}";

    /// <summary>Its methods in the shape in which callers know them.</summary>
    public IEnumerable<CalledMember> Callable() => _type.GetMethods().Select(_metadata.GetMethodDefinition)
        .Where(method => (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem)
        .Select(method =>
        {
            var signature = method.DecodeSignature(TypeNames.Instance, new TypeNames.Scope([], []));
            return new CalledMember("", Key, _metadata.GetString(method.Name), signature.Header.IsInstance, signature.GenericParameterCount, signature.ReturnType, signature.ParameterTypes, "");
        });

    private string Kind => Base switch
    {
        "System.Enum" => "enum",
        "System.ValueType" => Attributes.Contains("[IsReadOnly]") ? "readonly struct" : "struct",
        "System.MulticastDelegate" => "delegate",
        _ when _type.Attributes.HasFlag(TypeAttributes.Interface) => "interface",
        _ => (_type.Attributes.HasFlag(TypeAttributes.Abstract), _type.Attributes.HasFlag(TypeAttributes.Sealed)) switch
        {
            (true, true) => "static class",
            (true, false) => "abstract class",
            (false, true) => "sealed class",
            _ => "class",
        },
    };

    private string TypeName(EntityHandle handle) => handle.Kind == HandleKind.TypeSpecification
        ? _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(TypeNames.Instance, Scope)
        : TypeNames.Of(_metadata, handle);
}
