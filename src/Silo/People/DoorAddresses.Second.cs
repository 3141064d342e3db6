using Microsoft.AspNetCore.Identity;
using SalesFloor.Dashboard.People;

namespace SalesFloor.Silo.People;

// The second factor of one's own account: begin, switch on, recovery codes, switch off.
internal static partial class DoorAddresses
{
    private static void MapSecond(RouteGroupBuilder forms)
    {
        forms.MapPost(MyAccount + "/second", (HttpContext http, UserManager<Account> users, AccountStore store) => Mine(http, async (me, _) =>
        {
            if (me.SecondOn) return Again("second");
            me.SecondFactor = Totp.NewKey();
            store.Doing = new(me.Name, "second-factor-begun", me.Name);
            await users.UpdateAsync(me);
            return Results.LocalRedirect(MyAccount);
        }));
        forms.MapPost(MyAccount + "/second/on", (HttpContext http, UserManager<Account> users, AccountStore store, RecoveryCodes recovery, TimeProvider clock) => Mine(http, async (me, form) =>
        {
            if (me.SecondOn || me.SecondFactor is not { } key || Totp.StepOf(key, form["code"].ToString(), clock.GetUtcNow(), me.SecondUsed) is not { } step) return Again("second");
            (me.SecondOn, me.SecondUsed) = (true, step);
            store.Doing = new(me.Name, "second-factor-on", me.Name);
            if (!(await users.UpdateAsync(me)).Succeeded) return Again("second");

            return await Page(http, null, Done("second"), await recovery.Renew(me)); // shown now and never again
        }));
        forms.MapPost(MyAccount + "/second/codes", (HttpContext http, UserManager<Account> users, AccountStore store, RecoveryCodes recovery) => Mine(http, async (me, form) =>
        {
            if (!me.SecondOn) return Again("second");
            if (!await IsHe(users, store, me, form["old"].ToString())) return Again("old");
            return await Page(http, null, null, await recovery.Renew(me));
        }));
        forms.MapPost(MyAccount + "/second/off", (HttpContext http, UserManager<Account> users, AccountStore store, RecoveryCodes recovery, SignInRules rules) => Mine(http, async (me, form) =>
        {
            if (rules.Demands(me)) return Again("demanded");
            if (!await IsHe(users, store, me, form["old"].ToString())) return Again("old");
            (me.SecondOn, me.SecondFactor) = (false, null);
            store.Doing = new(me.Name, "second-factor-off", me.Name);
            if (!(await users.UpdateAsync(me)).Succeeded) return Again("second");

            await recovery.Clear(me);
            return Well("second");
        }));
    }
}
