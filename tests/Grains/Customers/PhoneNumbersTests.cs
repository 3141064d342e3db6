using SalesFloor.Customers;

namespace SalesFloor.Tests.Customers;

public sealed class PhoneNumbersTests
{
    [Theory]
    [Trait("Rule", "OWN-01")]
    [InlineData("13812345678")]
    [InlineData("138 1234 5678")]
    [InlineData("138-1234-5678")]
    [InlineData("8613812345678")]
    [InlineData("008613812345678")]
    [InlineData("+8613812345678")]
    [InlineData("+86 138-1234-5678")]
    [InlineData("１３８１２３４５６７８")]
    [InlineData("＋８６ １３８　１２３４　５６７８")]
    [InlineData("(+86) 138 1234 5678")]
    [InlineData("  13812345678\t")]
    public void One_mobile_is_one_identity_however_it_is_typed(string typed) => Assert.Equal("+8613812345678", PhoneNumbers.Normalise(typed));

    [Theory]
    [InlineData("010-6552 9988", "+861065529988")]
    [InlineData("(010)65529988", "+861065529988")]
    [InlineData("+86 10 6552 9988", "+861065529988")]
    [InlineData("+86 (0)10 6552 9988", "+861065529988")]
    [InlineData("0086 10 65529988", "+861065529988")]
    [InlineData("8601065529988", "+861065529988")]
    [InlineData("021 5888 1234", "+862158881234")]
    [InlineData("0755-83012345", "+8675583012345")]
    [InlineData("0571 8701234", "+865718701234")]
    public void A_landline_needs_its_area_code_and_loses_the_trunk_zero(string typed, string identity) => Assert.Equal(identity, PhoneNumbers.Normalise(typed));

    [Theory]
    [InlineData("+1 (212) 555-0142", "+12125550142")]
    [InlineData("0044 20 7946 0958", "+442079460958")]
    [InlineData("+852 2345 6789", "+85223456789")]
    [InlineData("+972-3-123-4567", "+97231234567")]
    public void Other_countries_are_kept_in_E164(string typed, string identity) => Assert.Equal(identity, PhoneNumbers.Normalise(typed));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1381234567")]
    [InlineData("138123456789")]
    [InlineData("12812345678")]
    [InlineData("6552 9988")]
    [InlineData("王先生")]
    [InlineData("138 1234 567x")]
    [InlineData("+")]
    [InlineData("+0123456789")]
    [InlineData("+86 12345")]
    [InlineData("13812345678 / 13912345678")]
    [InlineData("00000000000000000000000000000000000000000000")]
    public void What_is_no_number_is_said_to_be_none(string typed) => Assert.Null(PhoneNumbers.Normalise(typed));

    [Theory]
    [InlineData("+8613812345678", "138****5678")]
    [InlineData("+861065529988", "****9988")]
    [InlineData("+12125550142", "****0142")]
    public void Others_see_a_number_masked(string number, string masked) => Assert.Equal(masked, PhoneNumbers.Mask(number));

    [Fact]
    public void A_normal_form_is_its_own_normal_form()
    {
        foreach (var typed in new[] { "13812345678", "010 65529988", "+12125550142" })
        {
            var once = PhoneNumbers.Normalise(typed);
            Assert.Equal(once, PhoneNumbers.Normalise(once!));
        }
    }
}
