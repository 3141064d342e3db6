using System.Collections.Immutable;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Compensations;

/// <summary>Owns the compensations of one showroom. The decision is stored first; then the queue credits the turn and the desk shows it, each once per visit, repeated until it is done (see <c>CompensationGrain.Settling.cs</c>).</summary>
internal sealed partial class CompensationGrain(
    [PersistentState("compensation", FloorStorage.Name)] IPersistentState<Journal<CompensationBook>> storage,
    IVisitHistory history,
    TimeProvider clock,
    ILogger<CompensationGrain> log) : Grain, ICompensationGrain
{
    // A credit that a crash held up is there before the next visitor; nobody waits for it.
    private static readonly TimeSpan s_settleEvery = TimeSpan.FromSeconds(5);

    private Book<CompensationBook, CompensationEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), CompensationBook.Empty, CompensationFold.Apply);
        this.RegisterGrainTimer(_ => SettleQuietly(), s_settleEvery, s_settleEvery);
        return Task.CompletedTask;
    }

    public async Task<CompensationAnswer> Report(ReportCompensation command)
    {
        if (await Plan() is not { } plan) return Unknown;

        command = command with { Note = Clean(command.Note) };
        return await Store(CompensationRule.Decide(_book.State, command, plan, await history.Find(Showroom, command.Visit), clock.GetUtcNow()), command.Visit, command.Actor);
    }

    public Task<CompensationAnswer> Certify(CertifyCompensation command) =>
        Store(CompensationRule.Decide(_book.State, command, clock.GetUtcNow()), command.Visit, command.Actor);

    public async Task<CompensationAnswer> Rule(RuleOnCompensation command)
    {
        if (await Plan() is not { } plan) return Unknown;

        command = command with { Why = Clean(command.Why) };
        var answer = await Store(CompensationRule.Decide(_book.State, command, plan, await history.Find(Showroom, command.Visit), clock.GetUtcNow()), command.Visit, command.Actor);
        if (answer is CompensationAnswer.Refused) return answer;

        await SettleQuietly(); // the decision stands; a credit that fails now is repeated by the clock
        return new CompensationAnswer.Done(_book.State.Of(command.Visit)!);
    }

    public async Task<CompensationAnswer> NoteAway(NoteApproverAway command)
    {
        if (await Plan() is not { } plan) return Unknown;

        var decision = CompensationRule.Decide(_book.State, command, plan, clock.GetUtcNow());
        await _book.Store(decision.Facts, fact => fact.At, command.Actor);
        return decision.Refused is { } refused ? refused : new CompensationAnswer.Noted();
    }

    public async Task<CompensationOverview> Overview()
    {
        var (book, plan) = (_book.State, await Plan());
        var rules = plan is null ? CompensationRules.Default : CompensationRule.Rules(plan);
        ImmutableArray<SalespersonId> reps = plan is null ? [] : [.. plan.Groups.SelectMany(group => group.Members)];
        return new([.. book.Items.Reverse()], book.Away, CompensationAlarmRule.Of(book.Items, reps, rules, clock.GetUtcNow()), rules);
    }

    public Task Wake() => Task.CompletedTask;

    private ShowroomId Showroom => new(this.GetPrimaryKeyString()["compensation/".Length..]);

    private static CompensationAnswer.Refused Unknown => new(CompensationRefusal.ShowroomUnknown, "showroom");

    private Task<ShowroomPlan?> Plan() => GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Showroom)).Plan();

    private async Task<CompensationAnswer> Store(CompensationRule.Decision decision, VisitId visit, string actor)
    {
        if (decision.Refused is { } refused) return refused;

        await _book.Store(decision.Facts, fact => fact.At, actor);
        return new CompensationAnswer.Done(_book.State.Of(visit)!);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
