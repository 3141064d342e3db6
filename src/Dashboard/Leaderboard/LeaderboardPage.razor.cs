using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Receipts;
using SalesFloor.Figures;
using SalesFloor.People;

namespace SalesFloor.Dashboard.Leaderboard;

/// <summary>Today's ranks, for everyone, with why each has whom; and rankings by any figure over any period (BRD-01).</summary>
public sealed partial class LeaderboardPage
{
    private static readonly Metric[] s_metrics = [Metric.Deals, Metric.SalesAmount, Metric.MoneyReceived, Metric.Quantity, Metric.NewCustomers, Metric.Visits, Metric.BeBacks, Metric.Calls, Metric.Invitations, Metric.Appointments];

    private Why _why = null!;

    /// <summary>The figure; none is today's live board.</summary>
    [SupplyParameterFromQuery(Name = "metric")]
    public string? MetricAsked { get; set; }

    /// <summary>The period; the month where nothing is said.</summary>
    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodAsked { get; set; }

    /// <summary>Reps or groups.</summary>
    [SupplyParameterFromQuery(Name = "of")]
    public string? AsAsked { get; set; }

    /// <summary>Who reads, where nobody signs in.</summary>
    [SupplyParameterFromQuery(Name = "rep")]
    public string? RepAsked { get; set; }

    /// <summary>The receipts.</summary>
    [Inject]
    public required IReceiptCalls Receipts { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<LeaderboardPage> Log { get; init; }

    private Metric? Figure => Known<Metric>(MetricAsked);

    private RankingPeriod Period => Known<RankingPeriod>(PeriodAsked) ?? RankingPeriod.Month;

    private RankedAs As => Known<RankedAs>(AsAsked) ?? RankedAs.Reps;

    private SalespersonId? Me => (Access?.Who as SignedIn.Person)?.Rep ?? (string.IsNullOrEmpty(RepAsked) ? null : new SalespersonId(RepAsked));

    private string Contests => "/contests" + (string.IsNullOrWhiteSpace(ShowroomAsked) ? "" : "?showroom=" + Uri.EscapeDataString(ShowroomAsked));

    private static TEnum? Known<TEnum>(string? text) where TEnum : struct, Enum => Enum.TryParse<TEnum>(text, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;

    private string Address(Metric? metric, RankingPeriod period, RankedAs of) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["metric"] = metric?.ToString(), ["period"] = metric is null ? null : period.ToString(), ["of"] = metric is null ? null : of.ToString(),
    });

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _why = new(Receipts, Log);
    }
}
