using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Screens;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

/// <summary>The receptionist's screen. The keyboard is its only tool; what each key does stands in <c>DeskPage.Keys.cs</c>.</summary>
public sealed partial class DeskPage
{
    private const string Script = "./_content/Dashboard/desk.js";

    private DeskConversation _talk = null!;
    private ElementReference _root;
    private PageScript _keyboard = null!;
    private DotNetObjectReference<DeskPage>? _self;
    private VisitId? _selected;
    private VisitOnFloor? _finishing;
    private Sentence? _answer;

    // What stands in the line in the browser, as far as the page was told. Only what the page itself changes is written there: the next keys may already stand in it.
    private string _inLine = "";
    private bool _helping;

    /// <summary>The desk and the archive.</summary>
    [Inject]
    public required IDeskCalls Calls { get; init; }

    /// <summary>Where the script of the keys is loaded.</summary>
    [Inject]
    public required IJSRuntime Browser { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<DeskPage> Log { get; init; }

    private string Mode => _finishing is not null || _compensations is not null || OpenCall is not null ? "form" : _helping || _why.Visit is not null ? "help" : _override is not null ? "override" : _talk.Draft.Step.ToString().ToLowerInvariant();

    private string EntryText => _override is { } order ? order.Note : _talk.Draft.Step == DeskStep.Naming ? _talk.RepText : _talk.Draft.Text;

    // Who waits comes first: he is the desk's next work.
    private ImmutableArray<VisitOnFloor> OpenVisits => Floor is { } floor ? [.. floor.Visits.OrderBy(visit => (visit.Status == VisitStatus.Received, visit.Status == VisitStatus.Offered, visit.Status != VisitStatus.AtTheDesk, visit.Ticket))] : [];

    private ImmutableArray<RepOnFloor> RepsToName => Floor is { } floor && _talk.Draft.Step == DeskStep.Naming ? RepNames.Matching(floor, _talk.RepText, _talk.Draft.Named) : [];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _why = new(Receipts, Log);
        _talk = new(Showroom, Calls, Clock, Log);
        _keyboard = new(Browser, Script);
        _talk.Changed += () => InvokeAsync(StateHasChanged);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;

        _self = DotNetObjectReference.Create(this);
        if (!await _keyboard.Load() || await _keyboard.Ask<KeptEntry>("attach", _root, _self) is not { } kept) return;

        // The keys may have been quicker than this answer: what they typed is newer.
        var text = _talk.Draft.IsBlank ? _inLine = kept.Text : _talk.Draft.Text;
        if (Guid.TryParse(kept.Visit, out var visit) && _talk.Draft is { Step: DeskStep.Idle or DeskStep.Typing, Says: null }) _talk.Resume(new(visit), text);
        else _talk.Type(text);
        await ReadLines();
        await Keep();
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override void OnFloor(FloorSnapshot? before, FloorSnapshot now)
    {
        _ = InvokeAsync(ReadLines);
        Interlocked.Exchange(ref _newerFloor, new()).SetResult();
        if (_selected is { } selected && now.Visits.All(visit => visit.Id != selected)) _selected = null;
        if (_finishing is { } finishing && now.Visits.All(visit => visit.Id != finishing.Id)) _finishing = null;
        KeepUndoTrue(now);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _talk?.Dispose();
        _self?.Dispose();
        await _keyboard.DisposeAsync();
        await base.DisposeAsync();
    }

    // The browser keeps what is being entered, so that a new circuit goes on with the same visit.
    private async Task Keep()
    {
        // A visit that lies at the desk again is kept there already.
        await _keyboard.Run("keep", _talk.Draft.Visit.ToString(), _talk.Draft.Again is null ? _talk.Draft.Text : "");
    }

    private async Task ShowEntry()
    {
        if (!_keyboard.IsLoaded) return;
        if (EntryText != _inLine) await _keyboard.Run("show", _inLine = EntryText);
        await Keep();
    }

    /// <summary>What a browser kept of an entry whose circuit is gone.</summary>
    public sealed record KeptEntry(string? Visit, string Text);
}
