using System.Collections.Frozen;
using System.Text;

namespace SalesFloor.Silo.ReadSide;

/// <summary>The first letters of the pinyin of Chinese characters: 王小明 is found by wxm.</summary>
/// <remarks>The first 3,755 characters of GB 2312 stand in the order of their pinyin, so a character's place gives its letter. The rarer ones stand by radical: of those the usual in names are listed.</remarks>
internal static class Pinyin
{
    private static readonly Encoding s_gb = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    // The first place of each letter; i, u and v begin no syllable.
    private static readonly (int From, char Letter)[] s_letters =
    [
        (45217, 'a'), (45253, 'b'), (45761, 'c'), (46318, 'd'), (46826, 'e'), (47010, 'f'), (47297, 'g'), (47614, 'h'), (48119, 'j'), (49062, 'k'), (49324, 'l'), (49896, 'm'),
        (50371, 'n'), (50614, 'o'), (50622, 'p'), (50906, 'q'), (51387, 'r'), (51446, 's'), (52218, 't'), (52698, 'w'), (52980, 'x'), (53689, 'y'), (54481, 'z'),
    ];

    private const int Last = 55289;

    // Surnames first, then given names.
    private static readonly FrozenDictionary<char, char> s_rare =
        ("闫y阎y覃q闵m卞b郜g缪m翟z滕t骆l褚c岑c晏y佘s冼x靳j蔺l亓q仝t隗w逄p麴q栾l郗x邬w郦l邝k鄢y鄞y嵇j芮r羿y於y荀x莘s茆m喻y尹y臧z佟t逯l暴b谌c"
        + "婷t娜n婧j琪q瑶y璐l珊s怡y昊h晟s鑫x淼m梓z涵h萱x菲f蕾l薇w彤t妍y婉w睿r炜w烨y煜y琳l瑾j璇x莹y茜q蓓b嫣y姗s倩q俪l娟j婕j媛y嫒a缨y绮q绯f昕x晗h曦x旻m炯j焱y祺q禧x瑜y瑗y琦q玮w珏j璟j琛c瑄x"
        + "芷z苒r茹r莉l菁j蓉r蔚w薏y馨x鹂l鹭l骏j骁x骐q彧y铭m钰y铮z锟k镕r霖l霏f滢y潇x澜l漪y浩h淇q洵x泓h沅y渊y奕y宸c寰h岚l峥z嵘r崧s崴w逸y遥y邈m倬z俣y佑y偲s侃k")
        .Chunk(2).DistinctBy(pair => pair[0]).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The letters of the characters in a text, one each; what is no Chinese character is left out. Empty where there is none.</summary>
    public static string Initials(string text)
    {
        var letters = new StringBuilder(text.Length);
        Span<byte> code = stackalloc byte[4];
        foreach (var character in text)
        {
            if (character < '\u4E00' || character > '\u9FFF') continue;
            if (s_rare.TryGetValue(character, out var rare)) letters.Append(rare);
            else if (Letter(character, code) is { } letter) letters.Append(letter);
        }

        return letters.ToString();
    }

    private static char? Letter(char character, Span<byte> code)
    {
        if (s_gb.GetBytes([character], code) != 2) return null;

        var place = (code[0] << 8) | code[1];
        if (place < s_letters[0].From || place > Last || code[1] < 0xA1) return null;
        for (var i = s_letters.Length - 1; i >= 0; i--)
            if (place >= s_letters[i].From) return s_letters[i].Letter;
        return null;
    }
}
