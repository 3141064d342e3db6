using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SalesFloor.Tests.Cluster.Metadata;

/// <summary>One assembly, read as data: what it declares in public, and what it calls in others.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    public AssemblyFile(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _metadata = _file.GetMetadataReader();
        Name = Path.GetFileName(path);
        Types = _metadata.TypeDefinitions.Where(IsPublic).Select(handle => new DeclaredType(_metadata, handle)).ToDictionary(type => type.Key);
    }

    public string Name { get; }

    /// <summary>The public types by name and number of generic parameters.</summary>
    public IReadOnlyDictionary<string, DeclaredType> Types { get; }

    /// <summary>Every method of a type of another assembly that the code of this one calls, and every attribute that it carries.</summary>
    public IEnumerable<CalledMember> Calls()
    {
        foreach (var handle in _metadata.MemberReferences)
        {
            var member = _metadata.GetMemberReference(handle);
            if (member.GetKind() != MemberReferenceKind.Method || Target(member.Parent) is not { } target) continue;

            var signature = member.DecodeMethodSignature(TypeNames.Instance, new TypeNames.Scope([], []));
            yield return new CalledMember(target.Assembly, target.Type, _metadata.GetString(member.Name), signature.Header.IsInstance, signature.GenericParameterCount, signature.ReturnType, signature.ParameterTypes, Name);
        }
    }

    /// <summary>The types of other assemblies that this one names, with the assembly in which it expects them.</summary>
    public IEnumerable<(string Assembly, string Type)> NamedTypes() => _metadata.TypeReferences.Select(handle => Target(handle)).OfType<(string, string)>();

    /// <summary>Which interfaces of others the classes here implement, public or not, with the methods that do it.</summary>
    public IEnumerable<Implementation> Implementations()
    {
        foreach (var type in _metadata.TypeDefinitions.Select(_metadata.GetTypeDefinition))
        {
            var methods = type.GetMethods().Select(handle => Method(_metadata.GetMethodDefinition(handle))).ToList();
            foreach (var face in type.GetInterfaceImplementations().Select(handle => _metadata.GetInterfaceImplementation(handle).Interface))
            {
                if (Target(face) is { } target) yield return new Implementation(target.Assembly, target.Type, $"{Name}: {_metadata.GetString(type.Name)}", methods);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private CalledMember Method(MethodDefinition method)
    {
        var signature = method.DecodeSignature(TypeNames.Instance, new TypeNames.Scope([], []));
        var name = _metadata.GetString(method.Name);
        return new CalledMember("", "", name[(name.LastIndexOf('.') + 1)..], true, signature.GenericParameterCount, signature.ReturnType, signature.ParameterTypes, Name);
    }

    private (string Assembly, string Type)? Target(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeSpecification) return Generic((TypeSpecificationHandle)handle);
        if (handle.Kind != HandleKind.TypeReference) return null;

        var type = _metadata.GetTypeReference((TypeReferenceHandle)handle);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference) return Target(type.ResolutionScope) is { } outer ? (outer.Assembly, Key(handle)) : null;
        if (type.ResolutionScope.Kind != HandleKind.AssemblyReference) return null;

        var assembly = _metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
        return (_metadata.GetString(assembly.Name), Key(handle));
    }

    // A generic type of another assembly with its arguments: GENERICINST, CLASS or VALUETYPE, then the type itself.
    private (string Assembly, string Type)? Generic(TypeSpecificationHandle handle)
    {
        var blob = _metadata.GetBlobReader(_metadata.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return null;

        blob.ReadCompressedInteger();
        return Target(blob.ReadTypeHandle());
    }

    private string Key(EntityHandle handle)
    {
        var name = _metadata.GetString(_metadata.GetTypeReference((TypeReferenceHandle)handle).Name);
        var full = TypeNames.Of(_metadata, handle);
        return name.Contains('`', StringComparison.Ordinal) ? $"{full}`{name.Split('`')[1]}" : full;
    }

    private bool IsPublic(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsPublic(type.GetDeclaringType()),
            _ => false,
        };
    }
}

/// <summary>A method as a caller or an implementer knows it: no names of parameters, but all of their types.</summary>
internal sealed record CalledMember(
    string Assembly, string Type, string Name, bool OnInstance, int GenericParameters, string Returns, ImmutableArray<string> Takes, string CalledBy)
{
    public string Signature => $"{(OnInstance ? "" : "static ")}{Returns} {Name}{(GenericParameters > 0 ? $"`{GenericParameters}" : "")}({string.Join(", ", Takes)})";
}

/// <summary>A class that implements an interface of another assembly.</summary>
internal sealed record Implementation(string Assembly, string Interface, string By, IReadOnlyList<CalledMember> Methods);
