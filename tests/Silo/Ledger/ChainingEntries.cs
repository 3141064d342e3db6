using SalesFloor.Ledger;

namespace SalesFloor.Tests.Ledger;

/// <summary>The rule is frozen: these hashes were computed by another program and lie in databases for ever.</summary>
public sealed class ChainingEntries
{
    private static readonly DateTimeOffset s_nine = new(2026, 3, 5, 9, 0, 0, 123, TimeSpan.FromHours(8));

    [Fact]
    public void A_first_entry_without_a_subject_has_the_hash_it_always_had() => Assert.Equal(
        "53ecb5e675900c8b1fdb6365cd98de85d6bbcaef72d611a239f5507f4535c055",
        LedgerHash.Of(LedgerHash.First, "desk/main", 1, LedgerHash.At(s_nine), "desk.VisitArrived.v1", null, "desk", """{"name":"王芳"}"""));

    [Fact]
    public void A_second_entry_covers_the_first() => Assert.Equal(
        "9163cdb5618e44d6a3ed3d4dd8e39ffd2a509da7b6b0772d85c70d051d264b70",
        LedgerHash.Of(
            "53ecb5e675900c8b1fdb6365cd98de85d6bbcaef72d611a239f5507f4535c055",
            "desk/main", 2, "2026-03-05T09:00:01.0000000+08:00", "desk.VisitOffered.v1", "visit-1", "rep/ada", "{}"));

    [Fact]
    public void A_moment_is_written_with_all_its_digits_and_its_offset() => Assert.Equal("2026-03-05T09:00:00.1230000+08:00", LedgerHash.At(s_nine));
}
