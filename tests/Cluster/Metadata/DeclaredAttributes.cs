using System.Globalization;
using System.Reflection.Metadata;

namespace SalesFloor.Tests.Cluster.Metadata;

/// <summary>The attributes that mean something to whoever uses a type: how an attribute may be used, what the serializer is told, what the compiler enforces.</summary>
internal static class DeclaredAttributes
{
    private static readonly string[] s_told =
    [
        "System.AttributeUsageAttribute", "System.FlagsAttribute", "Orleans.GenerateSerializerAttribute", "Orleans.IdAttribute", "Orleans.ImmutableAttribute", "Orleans.AliasAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute", "System.Runtime.CompilerServices.RequiredMemberAttribute", "System.Runtime.CompilerServices.IsReadOnlyAttribute",
    ];

    public static IEnumerable<string> Of(MetadataReader metadata, CustomAttributeHandleCollection attributes) =>
        attributes.Select(metadata.GetCustomAttribute).Where(attribute => s_told.Contains(Name(metadata, attribute))).Select(attribute => Text(metadata, attribute)).Order(StringComparer.Ordinal);

    public static bool Has(MetadataReader metadata, CustomAttributeHandleCollection attributes, string name) =>
        attributes.Any(attribute => Name(metadata, metadata.GetCustomAttribute(attribute)) == name);

    private static string Text(MetadataReader metadata, CustomAttribute attribute)
    {
        var name = Name(metadata, attribute);
        var value = attribute.DecodeValue(TypeNames.Instance);
        var named = value.NamedArguments.ToDictionary(argument => argument.Name!, argument => argument.Value);
        // Left out means the default; written out it means the same.
        if (name == "System.AttributeUsageAttribute") return $"[AttributeUsage({value.FixedArguments[0].Value}, many={named.GetValueOrDefault("AllowMultiple", false)}, inherited={named.GetValueOrDefault("Inherited", true)})]";

        var arguments = string.Join(", ", value.FixedArguments.Select(argument => Convert.ToString(argument.Value, CultureInfo.InvariantCulture)));
        return $"[{name[(name.LastIndexOf('.') + 1)..].Replace("Attribute", "", StringComparison.Ordinal)}{(arguments.Length == 0 ? "" : $"({arguments})")}]";
    }

    private static string Name(MetadataReader metadata, CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type => TypeNames.Of(metadata, type),
        HandleKind.MethodDefinition => TypeNames.Of(metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
        _ => "",
    };
}
