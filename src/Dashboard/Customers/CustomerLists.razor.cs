using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>Customers who come in by a list, looked through first, and customers who are taken out as one (SEC-04, X-20).</summary>
public partial class CustomerLists
{
    // Five thousand lines of the longest.
    private const int MostKilobytes = 2048;
    private const int MostShown = 100;

    private ImportList? _list;
    private bool _tooLarge;
    private string _reason = "";

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>Who sits here.</summary>
    [Parameter, EditorRequired]
    public required SalespersonId Me { get; set; }

    /// <summary>As what.</summary>
    [Parameter, EditorRequired]
    public required Giver By { get; set; }

    /// <summary>What is in the list that was chosen last, or what became of it.</summary>
    [Parameter, EditorRequired]
    public required ImportReport? Report { get; set; }

    /// <summary>The address of a file.</summary>
    [Parameter, EditorRequired]
    public required Func<CustomerId, string> Address { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>A list was chosen: what is in it?</summary>
    [Parameter]
    public EventCallback<ImportList> OnLook { get; set; }

    /// <summary>The list is to be loaded.</summary>
    [Parameter]
    public EventCallback<ImportList> OnLoad { get; set; }

    /// <summary>A list is taken out.</summary>
    [Parameter]
    public EventCallback<ExportCustomers> OnExport { get; set; }

    private async Task Choose(InputFileChangeEventArgs chosen)
    {
        _tooLarge = chosen.File.Size > MostKilobytes * 1024;
        if (_tooLarge) return;

        using var content = new MemoryStream();
        await using var file = chosen.File.OpenReadStream(MostKilobytes * 1024);
        await file.CopyToAsync(content);
        _list = new(default, Me, Guid.CreateVersion7(), Path.GetFileNameWithoutExtension(chosen.File.Name), content.ToArray());
        await OnLook.InvokeAsync(_list);
    }

    private string Says(ImportReport report) => report switch
    {
        { Refused: { } no } => W.Of(no.Reason),
        { Loaded: { } loaded } => W["Lists.Loaded", loaded],
        { Faults.IsEmpty: false } => W["Lists.Wrong", report.Faults.Length],
        _ => W["Lists.Right", report.Lines, report.New, report.Encoding],
    };

    private string Expected(ImportFault fault) => fault.Of is { } of ? W["Lists.ExpectedOf", W.Of(fault.Expected), of] : W.Of(fault.Expected);
}
