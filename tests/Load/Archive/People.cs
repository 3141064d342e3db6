using System.Globalization;
using System.Text;

namespace SalesFloor.Tests.Load;

/// <summary>A customer of the archive.</summary>
internal sealed record Archived(string Id, string Phone, string Name, string Owner, DateTimeOffset Since);

/// <summary>Makes customers: Chinese names as frequent as they are, one in twenty with a Latin name, mainland mobile numbers spread over all prefixes. The same for each run.</summary>
internal static class People
{
    // The commonest first; about half of all people carry one of the first twenty.
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国志文秀珍海燕春梅晓婷雪飞宇浩鑫博思佳雨欣怡子涵梓轩一诺俊豪美玲永康学东立新振宁凤琴庆松德成小龙云鹏少峰";
    private static readonly string[] s_latinFirst = ["Anna", "Ben", "Carla", "David", "Elena", "Frank", "Grace", "Hugo", "Ines", "Jack", "Kate", "Liam", "Mia", "Noah", "Olga", "Paul"];
    private static readonly string[] s_latinLast = ["Smith", "Miller", "Garcia", "Rossi", "Dubois", "Novak", "Schmidt", "Tanaka", "Kim", "Nguyen", "Silva", "Jensen", "Brown", "O'Hara", "Ivanova", "Wong"];

    // Apart by a number that has no factor in common with 10,000: all endings are equally frequent.
    private const long FirstNumber = 13_000_000_000;
    private const long LastNumber = 19_899_999_999;
    private const int Reps = 200;

    private static readonly DateTimeOffset s_first = new(2023, 1, 1, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Archived> Make(int count)
    {
        var dice = new Random(7);
        var apart = Math.Max(1, (LastNumber - FirstNumber) / count / 10 * 10 - 1);
        for (var number = 0; number < count; number++)
        {
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"c-{number:x32}"),
                string.Create(CultureInfo.InvariantCulture, $"+86{FirstNumber + number * apart}"),
                Name(dice),
                $"rep-{dice.Next(Reps)}",
                s_first.AddSeconds(number * 90L));
        }
    }

    private static string Name(Random dice)
    {
        if (dice.Next(20) == 0) return $"{One(s_latinFirst, dice)} {One(s_latinLast, dice)}";

        // Drawn so that the first of the list are as frequent as they are in life.
        var surname = Surnames[(int)(Math.Pow(dice.NextDouble(), 2.2) * Surnames.Length)];
        var name = new StringBuilder().Append(surname).Append(Given[dice.Next(Given.Length)]);
        return dice.Next(4) == 0 ? name.ToString() : name.Append(Given[dice.Next(Given.Length)]).ToString();
    }

    private static string One(string[] of, Random dice) => of[dice.Next(of.Length)];
}
