using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;

namespace SalesFloor.Dashboard.People;

/// <summary>What opens the floor without anybody at the keyboard: links for walls, tokens for programs. A secret is shown once.</summary>
public sealed partial class LinksPage
{
    private const int UsualDays = 90;

    // The gate puts in who does it.
    private const string Me = "";

    private readonly HashSet<FloorAction> _scopes = [FloorAction.SeeFloor];
    private LinksSheet? _sheet;
    private string? _secret;
    private string _wall = "";
    private string _token = "";
    private AccountId? _holder;
    private string _language = Languages.Current;
    private int _days = UsualDays;

    /// <summary>The accounts.</summary>
    [Inject]
    public required IPeople Accounts { get; init; }

    /// <inheritdoc/>
    protected override async Task Read() => _sheet = await Accounts.Links(Showroom);

    // Whoever makes it stands first.
    private TokenHolder Holder(LinksSheet sheet) => sheet.Holders.FirstOrDefault(one => one.Account == _holder) ?? sheet.Holders[0];

    private void ActFor(LinksSheet sheet, string? account)
    {
        _holder = account is { Length: > 0 } id ? new(id) : null;
        _scopes.IntersectWith(Holder(sheet).May);
    }

    private void Toggle(FloorAction action)
    {
        if (!_scopes.Remove(action)) _scopes.Add(action);
    }

    private Task MakeLink() => Give(() => Accounts.MakeLink(new(Showroom, _wall, _language, Me)), secret => new Uri(Navigation.ToAbsoluteUri("/display"), "#" + secret).ToString());

    private Task MakeToken() => Give(() => Accounts.MakeToken(new(Showroom, _token, [.. _scopes], _days, Me, _holder)), secret => secret);

    private Task Revoke(string id) => Give(() => Accounts.Revoke(new(Showroom, id, Me)), secret => secret);

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private Task Give(Func<Task<PeopleAnswer>> order, Func<string, string> shown) => Order(async () =>
    {
        _secret = null;
        var answer = await order();
        _secret = answer is PeopleAnswer.Done { Secret: { } secret } ? shown(secret) : null;
        if (answer is PeopleAnswer.Done) (_wall, _token) = ("", "");
        return W.Of(answer);
    });
}
