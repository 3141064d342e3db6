using System.Collections.Frozen;
using SalesFloor.Customers;
using SalesFloor.Silo.ReadSide;

namespace SalesFloor.Silo.Customers;

/// <summary>What the columns of a list are called, in both languages and as the export writes them.</summary>
internal static class ListColumns
{
    public const string Name = "name", Phone = "phone", Company = "company", Owner = "owner", Source = "source";

    private static readonly FrozenDictionary<string, string> s_own = new Dictionary<string, string>
    {
        ["name"] = Name, ["姓名"] = Name, ["客户姓名"] = Name, ["客户"] = Name,
        ["phone"] = Phone, ["mobile"] = Phone, ["telephone"] = Phone, ["电话"] = Phone, ["手机"] = Phone, ["联系电话"] = Phone, ["手机号"] = Phone,
        ["company"] = Company, ["公司"] = Company, ["公司名称"] = Company,
        ["owner"] = Owner, ["rep"] = Owner, ["业务员"] = Owner, ["归属"] = Owner, ["归属人"] = Owner,
        ["source"] = Source, ["来源"] = Source, ["客户来源"] = Source,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, CustomerField> s_fields = Enum.GetValues<CustomerField>().Where(field => field != CustomerField.Company)
        .SelectMany(field => Names(field).Select(name => KeyValuePair.Create(name, field))).ToFrozenDictionary();

    /// <summary>What a heading means: one of ours, a field of the file, or nothing.</summary>
    public static (string? Own, CustomerField? Field) Of(string heading)
    {
        var folded = SearchText.Folded(heading).Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (s_own.TryGetValue(folded, out var own)) return (own, null);
        return s_fields.TryGetValue(folded, out var field) ? (null, field) : (null, null);
    }

    private static IEnumerable<string> Names(CustomerField field)
    {
        yield return field.ToString().ToLowerInvariant();
        if (Chinese(field) is { } name) yield return name;
    }

    private static string? Chinese(CustomerField field) => field switch
    {
        CustomerField.ResponsiblePerson => "负责人",
        CustomerField.EnterpriseType => "企业性质",
        CustomerField.Demand => "需求方向",
        CustomerField.Address => "地址",
        CustomerField.ContactPerson => "联系人",
        CustomerField.Position => "职务",
        CustomerField.Industry => "行业",
        CustomerField.Products => "产品",
        CustomerField.Grade => "客户等级",
        CustomerField.Age => "年龄",
        CustomerField.Gender => "性别",
        CustomerField.PurchaseTime => "购买时间",
        CustomerField.Model => "车型",
        CustomerField.UnitWanted => "意向户型",
        _ => null, // the others have no usual heading
    };
}
