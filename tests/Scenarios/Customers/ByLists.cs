using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Customers;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Customers;

/// <summary>Customers who come in by a list and customers who are taken out as one (CUS-35, SEC-04, X-20).</summary>
public sealed class ByLists
{
    private static readonly SalespersonId s_manager = new("max");

    [Theory]
    [Trait("Rule", "CUS-35")]
    [Trait("Rule", "CUS-03")]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("GB18030", false)]
    public async Task A_list_is_looked_at_first_and_then_loaded_whole(string encoding, bool mark)
    {
        await using var hall = await Hall.Open();
        var list = List("姓名,手机号,公司名称,归属人,客户等级,备注\n王小明,138 1234 5678,\"华光,科技\",ada,A,老客户\n李雷,13912345678,,,,\n\n", encoding, mark);

        var looked = await Import(hall).Preview(list, CancellationToken.None);
        Assert.Equal((encoding.ToLowerInvariant(), 2, 2, null), (looked.Encoding, looked.Lines, looked.New, looked.Loaded));
        Assert.Equal(["备注"], looked.Ignored);
        Assert.DoesNotContain(await hall.Ledger(), row => row.Kind == "customer.Imported.v1"); // looking stores nothing

        Assert.Equal(2, (await Import(hall).Load(list, CancellationToken.None)).Loaded);
        Assert.Equal(2, (await Import(hall).Load(list, CancellationToken.None)).Loaded); // the same list again is the same import
        Assert.Equal(2, (await hall.Ledger()).Count(row => row.Kind == "customer.Imported.v1"));
        var adas = await hall.Desk.Propose(new(SalesFloor.FrontDesk.Channel.WalkIn, SalesFloor.FrontDesk.VisitorSays.FirstTime, Phone: "13812345678"));
        Assert.Equal(("王小明", "ada", "华光,科技", "A"), (adas.Customer!.Name!, adas.Customer.Owner!.Value.Value, adas.Customer.Care!.Of(CustomerField.Company)!, adas.Customer.Care.Of(CustomerField.Grade)!));
        var pool = await hall.Desk.Propose(new(SalesFloor.FrontDesk.Channel.WalkIn, SalesFloor.FrontDesk.VisitorSays.FirstTime, Phone: "13912345678"));
        Assert.Equal(((SalespersonId?)null, "spring"), (pool.Customer!.Owner, pool.Customer.Care!.Pool!.Event));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "CUS-35")]
    [Trait("Rule", "OWN-07")]
    public async Task One_wrong_line_and_nothing_is_loaded_and_each_is_named_with_what_was_expected()
    {
        await using var hall = await Hall.Open();
        var list = List("name,phone,owner,source,grade\nWang,13812345678,ada,referral,A\n,13812345679,,,\nLi,12345,,,\nZhao,13812345678,,,\nSun,13812345680,nobody,,\nQian,13812345681,,rumour,Z\nZhou,13812345682\n");

        var report = await Import(hall).Load(list, CancellationToken.None);

        Assert.Equal(
            [(3, "name", ImportExpected.Name), (4, "phone", ImportExpected.PhoneNumber), (5, "phone", ImportExpected.NumberOnce), (6, "owner", ImportExpected.Rep), (7, "source", ImportExpected.Choice), (7, "grade", ImportExpected.Choice), (8, "", ImportExpected.AsManyCells)],
            report.Faults.Select(fault => (fault.Line, fault.Column, fault.Expected)));
        Assert.Equal("2", report.Faults[2].Of);
        Assert.Null(report.Loaded);
        Assert.DoesNotContain(await hall.Ledger(), row => row.Kind == "customer.Imported.v1");
    }

    [Theory]
    [InlineData("name,number\nWang,13812345678", ImportExpected.Column)]
    [InlineData("", ImportExpected.Columns)]
    [InlineData("name,phone\n\"Wang,13812345678\n", ImportExpected.Quotes)]
    [InlineData("name,phone\nWang,138\01234", ImportExpected.Letters)]
    public async Task What_is_no_list_is_said_to_be_none(string text, ImportExpected expected)
    {
        await using var hall = await Hall.Open();

        Assert.Contains((await Import(hall).Preview(List(text), CancellationToken.None)).Faults, fault => fault.Expected == expected);
    }

    [Fact]
    [Trait("Rule", "OWN-03")]
    [Trait("Rule", "OWN-01")]
    public async Task Whoever_is_in_the_archive_is_shown_and_stays_whose_he_is()
    {
        await using var hall = await Hall.Open();
        var claim = new ClaimLead(Hall.Main, new("ben"), Guid.CreateVersion7(), "王小明", "13812345678");
        await hall.Carry(claim);
        await hall.Carry(claim.Opens, new VerifyClaim(Hall.Main, s_manager));

        var report = await Import(hall).Load(List("name,phone,owner\nWang Xiaoming,+86 138 1234 5678,ada\nLi,13912345678,ada"), CancellationToken.None);

        var known = Assert.Single(report.Known);
        Assert.Equal((2, claim.Opens, "王小明", "138****5678", "ben"), (known.Line, known.Customer, known.KnownAs!, known.MaskedPhone, known.Owner!.Value.Value));
        Assert.Equal((1, "ben"), (report.Loaded!.Value, (await hall.Customer(claim.Opens)).Owner!.Value.Value));
        await hall.IsWhole();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "CUS-35")]
    public async Task A_list_that_a_crash_cut_off_is_loaded_to_its_end_and_the_same_list_is_no_other(int fault)
    {
        await using var hall = await Hall.Open();
        var list = List("name,phone,owner\nWang,13812345678,ada\nLi,13912345678,ben\nZhao,13712345678,");
        hall.Storage.FailAt(4, (Fault)fault);
        await Assert.ThrowsAsync<IOException>(() => Import(hall).Load(list, CancellationToken.None));
        await hall.Restart();
        hall.Storage.Heal();

        Assert.Equal(3, (await Import(hall).Load(list, CancellationToken.None)).Loaded);

        Assert.Equal(3, (await hall.Ledger()).Count(row => row.Kind == "customer.Imported.v1"));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "X-33")]
    public async Task A_list_that_names_owners_is_refused_whole_to_whoever_may_not_give_them()
    {
        await using var hall = await Hall.Open();

        Assert.Equal(CustomerRefusal.NotYours, (await Import(hall).Load(List("name,phone,owner\nWang,13812345678,\nLi,13912345678,ada") with { By = new("amy") }, CancellationToken.None)).Refused?.Reason);

        Assert.DoesNotContain(await hall.Ledger(), row => row.Kind == "customer.Imported.v1"); // not even the first, who has none
    }

    [Fact]
    [Trait("Rule", "X-33")]
    public async Task The_assistant_brings_leads_in_and_whose_somebody_is_the_manager_says()
    {
        await using var hall = await Hall.Open();
        Assert.Equal(1, (await Import(hall).Load(List("name,phone\nWang,13812345678") with { By = new("amy") }, CancellationToken.None)).Loaded);
        Assert.Equal(CustomerRefusal.NotYours, (await Import(hall).Load(List("name,phone,owner\nLi,13912345678,ada") with { By = new("amy") }, CancellationToken.None)).Refused?.Reason);
        Assert.Equal(CustomerRefusal.NotYours, (await Import(hall).Load(List("name,phone\nLi,13912345678") with { By = new("ada") }, CancellationToken.None)).Refused?.Reason);
    }

    [Fact]
    [Trait("Rule", "SEC-04")]
    [Trait("Rule", "X-20")]
    [Trait("Rule", "SEC-09")]
    [Trait("Rule", "SEC-10")]
    public async Task Nothing_leaves_the_archive_unless_the_rules_allow_it_for_a_reason_by_one_of_three()
    {
        await using var off = await Hall.Open();
        Assert.Equal(CustomerRefusal.ExportIsOff, (await Export(off, "max", "Move to a new system.")).Refusal);

        await using var hall = await Hall.Open(FloorRules.Default with { MayExport = true });
        Assert.Equal(CustomerRefusal.NotYours, (await Export(hall, "ada", "My own backup.")).Refusal);
        Assert.Equal(CustomerRefusal.ReasonMissing, (await Export(hall, "max", " ")).Refusal);
        Assert.DoesNotContain(await hall.Ledger(), row => row.Kind == "archive.Exported.v1");
        Assert.NotNull((await Export(hall, "amy", "For the auditor.")).FileName);
    }

    [Fact]
    [Trait("Rule", "SEC-04")]
    [Trait("Rule", "SEC-06")]
    [Trait("Rule", "SEC-03")] // a list that turns up outside says who took it out, and the ledger why
    public async Task What_is_taken_out_is_on_record_marked_on_each_line_and_runs_no_formula()
    {
        await using var hall = await Hall.Open(FloorRules.Default with { MayExport = true });
        var claim = new ClaimLead(Hall.Main, new("ada"), Guid.CreateVersion7(), "=HYPERLINK(\"http://evil\")", "13812345678", "@SUM(A1)");
        await hall.Carry(claim);
        await hall.Carry(claim.Opens, new VerifyClaim(Hall.Main, s_manager));

        var taken = await Export(hall, "max", "Move to a new system.");

        var text = Encoding.UTF8.GetString(taken.Content.Span);
        Assert.StartsWith("\uFEFFname,phone,", text, StringComparison.Ordinal);
        var line = Assert.Single(text.TrimEnd().Split("\r\n").Skip(1));
        Assert.Contains("'=HYPERLINK", line, StringComparison.Ordinal);
        Assert.Contains("'@SUM", line, StringComparison.Ordinal);
        Assert.Contains("'+8613812345678", line, StringComparison.Ordinal);
        var note = Assert.Single(await hall.Services.GetRequiredService<ICustomerExport>().Exports(Hall.Main));
        Assert.Equal(("max", Role.Manager, "Move to a new system.", 1), (note.By.Value, note.As, note.Reason, note.Customers));
        Assert.EndsWith($",max,{LedgerHash.At(note.At)},{note.Export:N}", line, StringComparison.Ordinal);
        Assert.Equal(note.Digest, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(taken.Content.Span)));
        await hall.IsWhole();
    }

    private static ICustomerImport Import(Hall hall) => hall.Services.GetRequiredService<ICustomerImport>();

    private static Task<CustomerExported> Export(Hall hall, string by, string reason) => hall.Services.GetRequiredService<ICustomerExport>().Export(new(Hall.Main, new(by), Guid.CreateVersion7(), reason), CancellationToken.None);

    private static ImportList List(string text, string encoding = "utf-8", bool mark = false)
    {
        var letters = encoding == "utf-8" ? new UTF8Encoding(mark) : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        return new(Hall.Main, s_manager, Guid.CreateVersion7(), "spring", (byte[])[.. letters.GetPreamble(), .. letters.GetBytes(text)]);
    }
}
