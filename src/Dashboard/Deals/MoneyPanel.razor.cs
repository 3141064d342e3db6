using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Deals;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Deals;

/// <summary>What is agreed, received, given back and owed; finance writes here and nobody else .</summary>
public partial class MoneyPanel
{
    private string _amount = "", _receipt = "", _why = "";
    private MoneyKind _kind = MoneyKind.Deposit;

    // Made with the first try: whoever presses twice records once.
    private Guid _next = Guid.CreateVersion7();

    /// <summary>The deal.</summary>
    [Parameter, EditorRequired]
    public required Deal Deal { get; set; }

    /// <summary>The floor, for its calendar.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>Who sits here.</summary>
    [Parameter]
    public Giver? By { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>An order; the page says which showroom.</summary>
    [Parameter]
    public EventCallback<MoneyOrder> OnOrder { get; set; }

    /// <summary>What was typed as an amount is none.</summary>
    [Parameter]
    public EventCallback OnUnreadable { get; set; }

    private bool IsFinance => By?.May(FloorAction.RecordMoney) == true;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Deal.Money.All(entry => entry.Id != _next)) return;

        (_next, _amount, _receipt) = (Guid.CreateVersion7(), "", "");
    }

    private Task Record() => MoneyWords.Read(_amount) is { } amount ? OnOrder.InvokeAsync(new RecordMoney(default, By!.Id, _next, _kind, amount, _receipt)) : OnUnreadable.InvokeAsync();
}
