using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>The sizes the screens are made for.</summary>
public static class Sizes
{
    public static readonly (int Width, int Height) Desk = (1280, 800);
    public static readonly (int Width, int Height) Phone = (390, 844);
    public static readonly (int Width, int Height) Wall = (1920, 1080);
    public static readonly (int Width, int Height) LargeWall = (3840, 2160);
}

/// <summary>One browser window with one page in it. It hears every error of its console and counts the keys pressed.</summary>
public sealed partial class Screen
{
    /// <summary>Nothing on a screen may take longer, also on a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly float s_patience = (float)Patience.TotalMilliseconds;

    private readonly ConcurrentQueue<string> _errors = new();
    private bool _linkMayBreak;
    private bool _mayBeRefused;

    public Screen(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(s_patience);
        page.Console += (_, message) => { if (message.Type == "error" && !IsTheMissingPage(message)) Hear(message.Text + " " + message.Location); };
        page.PageError += (_, error) => Hear(error);
    }

    public IPage Page { get; }

    public int Keys { get; private set; }

    public IReadOnlyCollection<string> Errors => _errors;

    public ILocator this[string test] => Page.GetByTestId(test);

    /// <summary>Opens the page and waits until its buttons and keys are answered: a page is painted before it lives.</summary>
    public async Task Open(Uri address)
    {
        await Page.GotoAsync(address.ToString());
        await Lives();
        await Page.EvaluateAsync("window.sameLoad = true");
    }

    /// <summary>The server repaints a living page each second; the desk has bound its keys besides.</summary>
    public async Task Lives()
    {
        await Page.WaitForFunctionAsync("""
            () => {
                const strip = document.querySelector('[data-live]'), desk = document.querySelector('[data-test=desk]');
                if (!strip) return false;
                window.firstBeat ??= strip.dataset.beat;
                return strip.dataset.beat !== window.firstBeat && (!desk || desk.dataset.keys === 'on');
            }
            """);
    }

    /// <summary>Chooses who sits in front of the page; what he orders counts as his from the moment the address names him.</summary>
    public async Task ActsAs(string person)
    {
        await this["acting-as"].SelectOptionAsync(person);
        await Expect(Page).ToHaveURLAsync(new Regex($"[?&](as|rep)={Regex.Escape(person)}(&|$)"), new() { Timeout = s_patience });
    }

    public async Task Press(params string[] keys)
    {
        foreach (var key in keys)
        {
            Keys++;
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Each character is a key of its own; a Chinese one comes from an input method.</summary>
    public async Task Type(string text)
    {
        Keys += text.Length;
        if (text.All(char.IsAscii)) await Page.Keyboard.TypeAsync(text);
        else await Page.Keyboard.InsertTextAsync(text);
    }

    public Task Sees(string test) => Expect(this[test].First).ToBeVisibleAsync(new() { Timeout = s_patience });

    public Task Sees(string test, string text) => Expect(this[test].First).ToContainTextAsync(text, new() { Timeout = s_patience });

    public Task SeesPart(string css) => Expect(Page.Locator(css).First).ToBeVisibleAsync(new() { Timeout = s_patience });

    public Task SeesNo(string test) => Expect(this[test]).ToHaveCountAsync(0, new() { Timeout = s_patience });

    public Task SeesTone(string tone) => Expect(this["sentence"]).ToHaveAttributeAsync("data-tone", tone, new() { Timeout = s_patience });

    public Task SeesVisit(int ticket, string status) => SeesPart($"[data-test=visit][data-ticket='{ticket}'][data-status={status}]");

    public Task<string> Words() => Page.Locator("body").InnerTextAsync();

    public async Task WasNeverReloaded() => Assert.True(await Page.EvaluateAsync<bool>("window.sameLoad === true"), $"{Page.Url} was loaded anew");

    /// <summary>From now on this test breaks the connection: the browser may say so in its console, and nothing else.</summary>
    public void LinkMayBreak() => _linkMayBreak = true;

    /// <summary>From now on this test opens pages that are not for whoever sits here: the browser may say so in its console, too.</summary>
    public void MayBeRefused() => _mayBeRefused = true;

    // Of an address that does not exist the browser complains itself, and rightly.
    private static bool IsTheMissingPage(IConsoleMessage message) => message.Location.Contains("/nowhere", StringComparison.Ordinal);

    private void Hear(string error)
    {
        if (_mayBeRefused && error.Contains("status of 403", StringComparison.Ordinal)) return;
        if (!_linkMayBreak || !OfTheLink().IsMatch(error)) _errors.Enqueue(error);
    }

    [GeneratedRegex("net::ERR_|WebSocket|Failed to fetch|when fetching the script|Failed to complete negotiation|Failed to start the (connection|transport)|Connection disconnected|Server returned an error on close|Server timeout|status of 50[0-9]", RegexOptions.IgnoreCase)]
    private static partial Regex OfTheLink();
}
