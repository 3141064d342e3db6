using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;

namespace SalesFloor.Tests.Cluster.Metadata;

/// <summary>The members of a type that others can use, each as the line that C# would declare it with.</summary>
internal sealed class DeclaredMembers(MetadataReader metadata, TypeDefinition type, TypeNames.Scope scope)
{
    private readonly bool _isInterface = type.Attributes.HasFlag(TypeAttributes.Interface);

    public IEnumerable<string> All()
    {
        var accessors = new HashSet<MethodDefinitionHandle>();
        foreach (var property in type.GetProperties().Select(metadata.GetPropertyDefinition))
        {
            var (get, set) = (property.GetAccessors().Getter, property.GetAccessors().Setter);
            accessors.UnionWith([get, set]);
            if (Property(property, get, set) is { } line) yield return line;
        }

        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition).Where(field => Seen((int)field.Attributes) is not null && !field.Attributes.HasFlag(FieldAttributes.SpecialName)))
        {
            yield return Field(field);
        }

        foreach (var handle in type.GetMethods().Where(handle => !accessors.Contains(handle)))
        {
            var method = metadata.GetMethodDefinition(handle);
            if (Seen((int)method.Attributes) is { } seen) yield return Method(method, seen);
        }
    }

    public static string Constraints(MetadataReader metadata, GenericParameterHandleCollection parameters, TypeNames.Scope scope) => string.Concat(parameters.Select(metadata.GetGenericParameter).Select(parameter =>
    {
        var kinds = new List<string>();
        if (parameter.Attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) kinds.Add("class");
        if (parameter.Attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)) kinds.Add("struct");
        kinds.AddRange(parameter.GetConstraints().Select(metadata.GetGenericParameterConstraint).Select(constraint => constraint.Type.Kind == HandleKind.TypeSpecification
            ? metadata.GetTypeSpecification((TypeSpecificationHandle)constraint.Type).DecodeSignature(TypeNames.Instance, scope)
            : TypeNames.Of(metadata, constraint.Type)).Where(name => name != "System.ValueType"));
        if (parameter.Attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !kinds.Contains("struct")) kinds.Add("new()");
        return kinds.Count == 0 ? "" : $" where {metadata.GetString(parameter.Name)} : {string.Join(", ", kinds)}";
    }));

    private string Method(MethodDefinition method, string seen)
    {
        ImmutableArray<string> own = [.. method.GetGenericParameters().Select(parameter => metadata.GetString(metadata.GetGenericParameter(parameter).Name))];
        var inner = scope with { OfMethod = own };
        var signature = method.DecodeSignature(TypeNames.Instance, inner);
        var name = metadata.GetString(method.Name);
        var head = name == ".ctor" ? TypeNames.Bare(metadata.GetString(type.Name)) : $"{signature.ReturnType} {name}";
        var generics = own.Length == 0 ? "" : $"<{string.Join(", ", own)}>";
        var text = $"{seen}{Manner(method.Attributes)}{head}{generics}({Parameters(method, signature)}){Constraints(metadata, method.GetGenericParameters(), inner)};";
        return With(DeclaredAttributes.Of(metadata, method.GetCustomAttributes()), text);
    }

    private string Parameters(MethodDefinition method, MethodSignature<string> signature)
    {
        var rows = method.GetParameters().Select(metadata.GetParameter).Where(row => row.SequenceNumber > 0).ToDictionary(row => row.SequenceNumber - 1);
        var isExtension = DeclaredAttributes.Has(metadata, method.GetCustomAttributes(), "System.Runtime.CompilerServices.ExtensionAttribute");
        return string.Join(", ", signature.ParameterTypes.Select((kind, index) =>
        {
            if (!rows.TryGetValue(index, out var row)) return kind;

            var shown = row.Attributes.HasFlag(ParameterAttributes.Out) ? kind.Replace("ref ", "out ", StringComparison.Ordinal) : kind;
            var prefix = isExtension && index == 0 ? "this " : DeclaredAttributes.Has(metadata, row.GetCustomAttributes(), "System.ParamArrayAttribute") ? "params " : "";
            return $"{prefix}{shown} {metadata.GetString(row.Name)}{(row.Attributes.HasFlag(ParameterAttributes.Optional) ? $" = {Constant(row.GetDefaultValue(), kind)}" : "")}";
        }));
    }

    private string? Property(PropertyDefinition property, MethodDefinitionHandle get, MethodDefinitionHandle set)
    {
        var accessors = new[] { (Word: "get", Handle: get), (Word: "set", Handle: set) }
            .Where(accessor => !accessor.Handle.IsNil)
            .Select(accessor => (accessor.Word, Method: metadata.GetMethodDefinition(accessor.Handle)))
            .Select(accessor => (accessor.Word, accessor.Method, Seen: Seen((int)accessor.Method.Attributes)))
            .Where(accessor => accessor.Seen is not null).ToList();
        if (accessors.Count == 0) return null;

        var seen = accessors.Any(accessor => accessor.Seen == "public ") ? "public " : accessors[0].Seen;
        var signature = property.DecodeSignature(TypeNames.Instance, scope);
        var words = accessors.Select(accessor => $"{(accessor.Seen == seen ? "" : accessor.Seen)}{(accessor.Word == "set" && IsInit(accessor.Method) ? "init" : accessor.Word)}; ");
        var required = DeclaredAttributes.Has(metadata, property.GetCustomAttributes(), "System.Runtime.CompilerServices.RequiredMemberAttribute") ? "required " : "";
        var text = $"{seen}{required}{Manner(accessors[0].Method.Attributes)}{signature.ReturnType} {metadata.GetString(property.Name)} {{ {string.Concat(words)}}}";
        return With(DeclaredAttributes.Of(metadata, property.GetCustomAttributes()).Where(attribute => attribute != "[RequiredMember]"), text);
    }

    private string Field(FieldDefinition field)
    {
        var kind = field.DecodeSignature(TypeNames.Instance, scope);
        var name = metadata.GetString(field.Name);
        if (field.Attributes.HasFlag(FieldAttributes.Literal) && type.BaseType.Kind == HandleKind.TypeReference && TypeNames.Of(metadata, type.BaseType) == "System.Enum") return $"{name} = {Constant(field.GetDefaultValue(), kind)}";

        var manner = field.Attributes.HasFlag(FieldAttributes.Literal) ? "const " : $"{(field.Attributes.HasFlag(FieldAttributes.Static) ? "static " : "")}{(field.Attributes.HasFlag(FieldAttributes.InitOnly) ? "readonly " : "")}";
        var value = field.Attributes.HasFlag(FieldAttributes.Literal) ? $" = {Constant(field.GetDefaultValue(), kind)}" : "";
        return With(DeclaredAttributes.Of(metadata, field.GetCustomAttributes()), $"{Seen((int)field.Attributes)}{manner}{kind} {name}{value};");
    }

    private bool IsInit(MethodDefinition setter) => setter.DecodeSignature(TypeNames.Instance, scope).ReturnType == "init";

    // The bits of accessibility are the same for fields and methods. Others cannot see what is private or internal.
    private string? Seen(int attributes) => (MethodAttributes)(attributes & (int)MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => _isInterface ? "" : "public ",
        MethodAttributes.Family => "protected ",
        MethodAttributes.FamORAssem => "protected internal ",
        _ => null,
    };

    private string Manner(MethodAttributes attributes)
    {
        if (attributes.HasFlag(MethodAttributes.Static)) return "static ";
        if (_isInterface || !attributes.HasFlag(MethodAttributes.Virtual)) return "";
        if (attributes.HasFlag(MethodAttributes.Abstract)) return "abstract ";
        if (!attributes.HasFlag(MethodAttributes.NewSlot)) return attributes.HasFlag(MethodAttributes.Final) ? "sealed override " : "override ";
        return attributes.HasFlag(MethodAttributes.Final) ? "" : "virtual "; // final and new: it only implements an interface
    }

    private string Constant(ConstantHandle handle, string kind)
    {
        if (handle.IsNil) return "default";

        var constant = metadata.GetConstant(handle);
        var value = metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return value switch { null => "default", string text => $"\"{text}\"", bool yes => yes ? "true" : "false", _ => Convert.ToString(value, CultureInfo.InvariantCulture)! };
    }

    private static string With(IEnumerable<string> attributes, string text) => string.Join(" ", [.. attributes.Where(attribute => attribute != "[IsReadOnly]"), text]);
}
