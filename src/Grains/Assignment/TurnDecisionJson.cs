using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFloor.Assignment;

/// <summary>How a decided turn lies in the ledger: each member once, with his account, the verdict on him and what the turn moved. The record itself names every member three times, and each byte of it is flushed to disk.</summary>
/// <remarks>Frozen, as everything stored. A decision that is not about the same members throughout is written as it is, so nothing depends on how it was made.</remarks>
internal sealed class TurnDecisionJson : JsonConverter<TurnDecision>
{
    private const string Members = "members";

    public override TurnDecision Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var stored = document.RootElement;
        return stored.TryGetProperty(Members, out _)
            ? Read<Together>(stored, options).Apart()
            : Read<Whole>(stored, options) is var whole ? new(whole.Before, whole.Question, whole.Answer, whole.At) : null!;
    }

    public override void Write(Utf8JsonWriter writer, TurnDecision value, JsonSerializerOptions options)
    {
        if (Together.Of(value) is { } together) JsonSerializer.Serialize(writer, together, options);
        else JsonSerializer.Serialize(writer, new Whole(value.Before, value.Question, value.Answer, value.At), options);
    }

    private static T Read<T>(JsonElement stored, JsonSerializerOptions options) => stored.Deserialize<T>(options) ?? throw new JsonException("A decided turn is empty.");

    private sealed record Whole(TurnView Before, TurnQuestion Question, TurnAnswer Answer, DateTimeOffset At);

    /// <summary>A member of the group: his seat, what he was doing, the verdict, and by how much his account moved.</summary>
    private sealed record Member(
        SalespersonId Rep, RepCondition Is, Verdict Verdict, Verdict? Refused, DateTimeOffset? Idle, long Owed, int Got, int Ups, DateTimeOffset? Last, int Today, long OwedBy, int UpsBy)
    {
        public Seat Seat() => new(Rep, Owed, Got, Ups, Last, Today);

        public Candidate Candidate() => new(Rep, Is, Refused, Idle);

        public CandidateVerdict Judged() => new(Rep, Is, Verdict, Owed, Owed + OwedBy, Ups, Ups + UpsBy, Last);
    }

    // The question stands here without its candidates, so that what is asked in addition one day is kept as well.
    private sealed record Together(DateTimeOffset At, TurnQuestion Question, SalespersonId? LastTaker, int Cursor, SalespersonId? Rep, TieBreak By, ImmutableArray<Member> Members)
    {
        public static Together? Of(TurnDecision decision)
        {
            var (before, question, answer, at) = decision;
            if (before.Seats.Length != question.Candidates.Length || answer.Verdicts.Length != question.Candidates.Length) return null;

            var members = ImmutableArray.CreateBuilder<Member>(before.Seats.Length);
            for (var i = 0; i < before.Seats.Length; i++)
            {
                var (seat, candidate, judged) = (before.Seats[i], question.Candidates[i], answer.Verdicts[i]);
                var member = new Member(
                    seat.Rep, candidate.Condition, judged.Verdict, candidate.Refused, candidate.IdleSince, seat.Owed, seat.Received, seat.MakeUps, seat.LastTurnAt, seat.TakenToday,
                    judged.OwedAfter - judged.OwedBefore, judged.MakeUpsAfter - judged.MakeUpsBefore);
                if (member.Seat() != seat || member.Candidate() != candidate || member.Judged() != judged) return null;
                members.Add(member);
            }

            return new(at, question with { Candidates = default }, before.LastTaker, before.Cursor, answer.Rep, answer.By, members.MoveToImmutable());
        }

        public TurnDecision Apart() => new(
            new([.. Members.Select(m => m.Seat())], LastTaker, Cursor),
            Question with { Candidates = [.. Members.Select(m => m.Candidate())] },
            new(Rep, By, [.. Members.Select(m => m.Judged())]),
            At);
    }
}
