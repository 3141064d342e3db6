using SalesFloor.Silo.People;

namespace SalesFloor.Tests.People;

public sealed class TotpTests
{
    // RFC 6238, appendix B: the ASCII key 12345678901234567890 in base 32; eight digits there, six here.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, Totp.Code(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void A_code_is_good_once_and_half_a_minute_around_its_time()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1_000_000_020);
        var code = Totp.Code(Key, at);

        var step = Totp.StepOf(Key, code, at, 0);
        Assert.NotNull(step);
        Assert.NotNull(Totp.StepOf(Key, code, at.AddSeconds(30), 0));
        Assert.Null(Totp.StepOf(Key, code, at.AddSeconds(90), 0));
        Assert.Null(Totp.StepOf(Key, code, at, step.Value));
        Assert.Null(Totp.StepOf(Key, "", at, 0));
    }

    [Theory]
    [InlineData("short", PasswordFault.TooShort)]
    [InlineData("he-xue-password", PasswordFault.TooKnown)]
    [InlineData("aaaaaaaaaaaaaa", PasswordFault.TooKnown)]
    [InlineData("12345678901", PasswordFault.TooShort)]
    [InlineData("123456789012", PasswordFault.TooKnown)]
    [InlineData("abracadabra on monday", null)]
    [InlineData("今天天气很好我们去爬山吧", null)]
    public void A_password_is_long_and_not_what_everybody_tries_first(string password, PasswordFault? fault) =>
        Assert.Equal(fault, PasswordRules.Judge(new Account { Id = "1", Name = "he-xue", ShownAs = "", MadeAt = default }, password));
}
