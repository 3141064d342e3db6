using Microsoft.AspNetCore.Components;
using SalesFloor.Customers;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>What somebody can do about a customer. What is shown is asked of the matrix, as the order will be.</summary>
public partial class CustomerActions
{
    private static readonly int[] s_days = [1, 7, 30];

    private string _to = "", _reason = "", _consent = "", _said = "", _note = "", _phone = "", _claim = "";
    private int _days;
    private ContactKind _kind = ContactKind.Phone;
    private ClaimRejection _rejection = ClaimRejection.Duplicate;
    private DateOnly? _next;
    private ErasureGround _ground = ErasureGround.Request;
    private string _eraseWhy = "";
    private bool _sure;

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }


    /// <summary>The file.</summary>
    [Parameter, EditorRequired]
    public required CustomerFile File { get; set; }

    /// <summary>Who sits here.</summary>
    [Parameter, EditorRequired]
    public required Giver By { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>An order; the page says which showroom.</summary>
    [Parameter]
    public EventCallback<CustomerOrder> OnOrder { get; set; }

    /// <summary>A rep says that the customer is his, and why.</summary>
    [Parameter]
    public EventCallback<string> OnDispute { get; set; }

    /// <summary>The clock.</summary>
    [Inject]
    public required TimeProvider Clock { get; init; }

    private bool IsOwner => File.Owner == By.Id;

    // A claimant is a rep: others raise a dispute at the desk.
    private bool Claims => By.Person.Role == Role.Salesperson && By.MayAtAll(FloorAction.RaiseDisputes);

    private bool IsClaimed => File.Care?.Claim is { Status: ClaimStatus.Claimed };

    private bool May(FloorOrder order) => By.May(order, File);

    private Task Give(CustomerOrder order) => OnOrder.InvokeAsync(order);

    private Task Consent() => Give(new GiveConsent(default, By.Id, new(_consent), _days == 0 ? null : Clock.GetUtcNow().AddDays(_days)));

    private Task Contact() => Give(new LogFollowUp(default, By.Id, Guid.CreateVersion7(), _kind, Text(_said), _next));

    private Task Trade() => Give(new NoteTrade(default, By.Id, File.Care?.InterruptedAt is null ? TradeState.Interrupted : TradeState.Resumed));

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
