using System.Text.Json;
using System.Text.Json.Nodes;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Customers;
using SalesFloor.Days;
using SalesFloor.Deals;
using SalesFloor.Disputes;
using SalesFloor.Erasure;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Scores;
using SalesFloor.Seals;
using SalesFloor.Showrooms;
using SalesFloor.Stock;
using SalesFloor.Targets;

namespace SalesFloor.Ledger;

/// <summary>Plays a grain's facts again to prove that its stored state is what they lead to.</summary>
public abstract class StateFold
{
    private StateFold() { }

    /// <summary>A fold from the beginning for the grain of this key; null where the key belongs to no grain that keeps a ledger.</summary>
    public static StateFold? For(string grainKey) => grainKey[..Math.Max(0, grainKey.IndexOf('/', StringComparison.Ordinal))] switch
    {
        "desk" => new Of<DeskBook, DeskEvent>(DeskBook.Empty, DeskFold.Apply, AsBeforeIdleTimes),
        "queue" => new Of<TurnBook, QueueEvent>(TurnBook.Empty, TurnBookFold.Apply),
        "customer" => new Of<CustomerBook, CustomerEvent>(CustomerBook.Unknown, CustomerFold.Apply),
        "identity" => new Of<IdentityBook, IdentityEvent>(IdentityBook.Nobodys, IdentityFold.Apply),
        "rep" => new Of<RepWord, SalespersonEvent>(RepWord.Silent, RepWordFold.Apply),
        "showroom" => new Of<ShowroomBook, ShowroomEvent>(ShowroomBook.NotSetUp, ShowroomFold.Apply),
        "calls" => new Of<CallBook, CallEvent>(CallBook.Empty, CallFold.Apply),
        "day" => new Of<DayBook, DayEvent>(DayBook.Empty, DayFold.Apply),
        "deal" => new Of<DealBook, DealEvent>(DealBook.None, DealFold.Apply),
        "pipeline" => new Of<PipelineBook, PipelineEvent>(PipelineBook.Standard, PipelineFold.Apply),
        "scores" => new Of<ScoreBook, ScoreEvent>(ScoreBook.Standard, ScoreFold.Apply),
        "contests" => new Of<ContestBook, ContestEvent>(ContestBook.Empty, ContestFold.Apply),
        "stock" => new Of<StockBook, StockEvent>(StockBook.Empty, StockFold.Apply),
        "disputes" => new Of<DisputeBook, DisputeEvent>(DisputeBook.Empty, DisputeFold.Apply),
        "targets" => new Of<TargetBook, TargetEvent>(TargetBook.Empty, TargetFold.Apply),
        "compensation" => new Of<CompensationBook, CompensationEvent>(CompensationBook.Empty, CompensationFold.Apply),
        "archive" => new Of<ArchiveBook, ArchiveEvent>(ArchiveBook.Empty, ArchiveFold.Apply),
        "erasure" => new Of<ErasureBook, ErasureEvent>(ErasureBook.Empty, ErasureFold.Apply),
        "seal" => new Of<SealBook, SealEvent>(SealBook.Unsealed, SealFold.Apply),
        _ => null,
    };

    /// <summary>Applies one entry.</summary>
    /// <exception cref="InvalidDataException">The entry is no fact of this grain.</exception>
    public abstract void Apply(string kind, string body);

    /// <summary>Whether a stored state is the one the facts lead to.</summary>
    public abstract bool Matches(JsonElement stored);

    /// <summary>The state that the facts lead to, as it is stored.</summary>
    public abstract JsonNode? State();

    // A desk that an older version of the program stored knows of its reps' figures no ends of visits, until its next day; its entries lead to them.
    private static DeskBook AsBeforeIdleTimes(DeskBook stored, DeskBook folded) => folded with
    {
        Figures = [.. folded.Figures.Select(figures => stored.Figures.FirstOrDefault(one => one.Rep == figures.Rep) is { LastVisitEnded: null } ? figures with { LastVisitEnded = null } : figures)],
    };

    private sealed class Of<TState, TEvent>(TState state, Func<TState, TEvent, TState> apply, Func<TState, TState, TState>? asStoredThen = null) : StateFold
        where TState : class
        where TEvent : class
    {
        private TState _state = state;

        public override void Apply(string kind, string body) =>
            _state = apply(_state, FactNames.Read(kind, body) as TEvent ?? throw new InvalidDataException($"'{kind}' is no fact of this grain."));

        public override JsonNode? State() => JsonSerializer.SerializeToNode(_state, FloorJson.Options);

        // Both through the same type and writer: a state that an older version wrote with other blanks or fields is compared by what it says.
        public override bool Matches(JsonElement stored)
        {
            var known = stored.Deserialize<TState>(FloorJson.Options);
            var folded = known is not null && asStoredThen is not null ? asStoredThen(known, _state) : _state;
            return JsonSerializer.Serialize(known, FloorJson.Options) == JsonSerializer.Serialize(folded, FloorJson.Options);
        }
    }
}
