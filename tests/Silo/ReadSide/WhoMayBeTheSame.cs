using SalesFloor.Customers;
using SalesFloor.Silo.ReadSide;

namespace SalesFloor.Tests.ReadSide;

/// <summary>How names are alike as people write, hear and mistype them: a hint for the manager and the desk (gap 5).</summary>
public sealed class WhoMayBeTheSame
{
    [Theory]
    [Trait("Gap", "5")]
    [InlineData("王小明", "王小明先生", AlikeBecause.SameName)]
    [InlineData("Wang Fang", "fang  wang", AlikeBecause.SameName)]
    [InlineData("ＷＡＮＧ Fang", "wang fang", AlikeBecause.SameName)]
    [InlineData("王小明", "王晓明", AlikeBecause.SoundsAlike)]
    [InlineData("王小明", "王大明", AlikeBecause.Typo)]
    [InlineData("John Smith", "Jonh Smith", AlikeBecause.Typo)]
    [InlineData("Katarzyna Nowak", "Katarzina Novak", AlikeBecause.Typo)]
    [InlineData("王小明", "王晓鸣", AlikeBecause.SameInitials)]
    [InlineData("wang xiao ming", "王小明", AlikeBecause.SameInitials)]
    [InlineData("王先生", "王女士", null)] // a family name is nobody
    [InlineData("王小明", "李小明", null)]
    [InlineData("Ann Lee", "Ian Lee", null)]
    [InlineData("Bob", "Rob", null)]
    public void Of_two_names(string one, string other, AlikeBecause? because)
    {
        Assert.Equal(because, NameLikeness.Of(one, null, other, null));
        Assert.Equal(because, NameLikeness.Of(other, null, one, null));
    }

    [Theory]
    [Trait("Gap", "5")]
    [InlineData("华光科技", "华光科技", AlikeBecause.SameCompany)]
    [InlineData("HuaGuang Ltd", "ＨＵＡＧＵＡＮＧ ltd", AlikeBecause.SameCompany)]
    [InlineData("华光科技", "华光", null)]
    [InlineData(null, null, null)]
    public void Of_one_company(string? one, string? other, AlikeBecause? because) => Assert.Equal(because, NameLikeness.Of("李雷", one, "韩梅梅", other));
}
