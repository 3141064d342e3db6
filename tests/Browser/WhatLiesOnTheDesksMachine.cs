using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>Visitors whom a desk without connection took lie on its machine in a form that only this browser reads, and not longer than they must.</summary>
public sealed class WhatLiesOnTheDesksMachine(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    private const string Stored = "JSON.stringify(Object.fromEntries(Object.entries(localStorage)))";

    [Fact]
    [Trait("Rule", "SEC-01")]
    public async Task A_number_taken_offline_is_sealed_under_a_key_that_cannot_be_taken_out_survives_a_reload_and_is_gone_when_merged()
    {
        var hall = await Program.Open(3);
        var phone = Program.Phone();
        var desk = await Window(Sizes.Desk);
        var cable = await Cable.Of(desk);
        await desk.Open(new Uri(hall.Address, hall.Desk));
        await desk.Page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => key.startsWith('desk|floor|'))");

        await cable.Cut();
        await desk.Sees("offline-banner");
        await desk.Press("n", "1");
        await desk.Type(phone + " Ms Quill");
        await desk.Press("Enter");
        await Expect(desk["offline-taken"]).ToContainTextAsync("Ms Quill");

        var stored = await desk.Page.EvaluateAsync<string>(Stored);
        Assert.Contains("desk|taken|", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(phone, stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Quill", stored, StringComparison.Ordinal);
        Assert.Equal("AES-GCM, extractable: false", await desk.Page.EvaluateAsync<string>("""
            () => new Promise((done, failed) => {
                const opening = indexedDB.open('desk', 1);
                opening.onerror = () => failed(opening.error);
                opening.onsuccess = () => {
                    const asked = opening.result.transaction('keys').objectStore('keys').get('visitors');
                    asked.onsuccess = () => done(`${asked.result.algorithm.name}, extractable: ${asked.result.extractable}`);
                };
            })
            """));

        await cable.Mend();
        await desk.Sees("merged", "断线期间登记的 1 位已全部合并");
        await desk.Sees("visits", "Ms Quill");
        stored = await desk.Page.EvaluateAsync<string>(Stored);
        Assert.DoesNotContain("desk|taken|", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(phone, stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Quill", stored, StringComparison.Ordinal);
    }
}
