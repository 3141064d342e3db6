using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

/// <summary>Owns the conversation at the entry line: what is being entered, what would become of it, what became of it. Used from one circuit only, one call after the other.</summary>
public sealed partial class DeskConversation(ShowroomId showroom, IDeskCalls calls, TimeProvider clock, ILogger log) : IDisposable
{
    // Long enough that a typist's burst is one question, short enough that he does not see it.
    private static readonly TimeSpan s_afterTheLastKey = TimeSpan.FromMilliseconds(120);

    private CancellationTokenSource _asking = new();

    public DeskDraft Draft { get; private set; } = DeskDraft.New(VisitId.New());

    public ImmutableArray<CustomerHit> Hits { get; private set; } = [];

    public int Chosen { get; private set; } = -1;

    public string RepText { get; private set; } = "";

    public Proposal? Proposal { get; private set; }

    public ArrivalOutcome? Outcome { get; private set; }

    public bool Arriving { get; private set; }

    public bool Failed { get; private set; }

    /// <summary>The last try to store was made while the mandatory question was open.</summary>
    public bool QuestionFirst { get; private set; }

    /// <summary>Something to show has changed outside of an event of the page.</summary>
    public event Func<Task>? Changed;

    public void Resume(VisitId visit, string text)
    {
        Draft = DeskDraft.New(visit);
        Type(text);
    }

    public void Begin(Channel channel) => Go(Draft.Begin(channel));

    public void Search() => Draft = Draft with { Step = Draft.Step == DeskStep.Idle ? DeskStep.Typing : Draft.Step };

    public void Answer(VisitorSays says)
    {
        (QuestionFirst, RepText, Chosen) = (false, "", -1);
        Go(Draft.Answer(says));
    }

    public void Type(string text)
    {
        if (Draft.Step == DeskStep.Naming)
        {
            if (text != RepText) (RepText, Chosen) = (text, 0);
            return;
        }
        if (text == Draft.Text) return;

        Chosen = -1;
        Go(Draft.Type(text));
    }

    /// <summary>Moves the choice among the hits or the reps being named; false where there is nothing to choose from.</summary>
    public bool Move(int by, int reps)
    {
        if (MoveInConflict(by)) return true;
        var naming = Draft.Step == DeskStep.Naming;
        var count = naming ? reps : Hits.Length;
        if (count == 0) return false;

        Chosen = Math.Clamp(Chosen + by, naming ? 0 : -1, count - 1);
        if (!naming) Go(Draft.Pick(Chosen < 0 ? null : Hits[Chosen]), lookAgain: false);
        return true;
    }

    public void Clear()
    {
        _asking.Cancel();
        Draft = DeskDraft.New(VisitId.New());
        Conflict = [];
        (Hits, Chosen, RepText, Proposal, Failed, QuestionFirst) = ([], -1, "", null, false, false);
    }

    /// <summary>Stores the arrival. A refusal or a failure keeps what was entered and the visit's id. <paramref name="besides"/>: what the desk orders with it.</summary>
    public async Task Arrive(Func<Arrive, Arrive>? besides = null)
    {
        if (Arriving || Draft.IsBlank || AsksFirst()) return;

        (Arriving, Failed) = (true, false);
        try
        {
            if (await IsInConflict()) return;
            var order = besides is null ? Draft.ToArrive() : besides(Draft.ToArrive());
            var outcome = Draft.Again is null ? await calls.Arrive(showroom, order) : await calls.DecideAgain(showroom, order);
            if (outcome is not ArrivalOutcome.Refused) Clear();
            Outcome = outcome;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotStored(failure, showroom, Draft.Visit);
            Failed = true;
        }
        finally
        {
            Arriving = false;
        }
    }

    /// <summary>Whether the mandatory question is still open: then it is asked, and nothing is stored (FD-03).</summary>
    public bool AsksFirst()
    {
        if (!Draft.Unanswered) return false;

        QuestionFirst = true;
        Draft = Draft with { Step = Draft.Says == VisitorSays.NamesRep ? DeskStep.Naming : DeskStep.Question };
        return true;
    }

    /// <summary>What would become of it as it stands, asked at once.</summary>
    public async Task<Proposal?> ProposeNow() => Draft.ToPropose() is { } question ? Proposal = await Ask(question) : null;

    public void Forget() => Outcome = null;

    public void Dispose()
    {
        _asking.Cancel();
        _asking.Dispose();
    }

    private void Go(DeskDraft next, bool lookAgain = true)
    {
        Draft = next;
        Failed = false;
        Outcome = null;
        Conflict = [];
        _asking.Cancel();
        _asking.Dispose();
        _asking = new();
        _ = AskAfterTheLastKey(lookAgain, _asking.Token);
    }

    // Each key cancels the question before it, so an older answer is never shown over a newer one.
    private async Task AskAfterTheLastKey(bool lookAgain, CancellationToken newer)
    {
        try
        {
            await Task.Delay(s_afterTheLastKey, clock, newer);
            var search = EntryText.Of(Draft.Text).Search;
            var finding = !lookAgain ? Task.FromResult(Hits) : search is null ? Task.FromResult(ImmutableArray<CustomerHit>.Empty) : calls.Find(search, newer);
            var proposing = Draft.ToPropose() is { } question ? Ask(question) : Task.FromResult<Proposal?>(null);
            await Task.WhenAll(finding, proposing);
            if (newer.IsCancellationRequested) return;

            (Hits, Proposal) = (await finding, await proposing);
            if (Changed is { } changed) await changed();
        }
        catch (OperationCanceledException)
        {
            // A newer key asks again.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotAsked(failure, showroom, Draft.Visit);
        }
    }

    private async Task<Proposal?> Ask(Propose question) => await calls.Propose(showroom, question);

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: visit {Visit} could not be stored; the desk keeps it to try again")]
    private partial void LogNotStored(Exception failure, ShowroomId showroom, VisitId visit);

    [LoggerMessage(LogLevel.Information, "Showroom {Showroom}: nothing could be proposed for visit {Visit}")]
    private partial void LogNotAsked(Exception failure, ShowroomId showroom, VisitId visit);
}
