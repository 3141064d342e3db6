using System.Reflection;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Dashboard;

/// <summary>Who sits before the screens: one person at a time, signed in, with one role.</summary>
internal sealed class Seat : IAccess
{
    public Role Role { get; set; } = Role.Manager;

    public event Action? Changed { add { } remove { } }

    public bool AccountsAreOn => true;

    public SignedIn Who => new SignedIn.Person(new("account"), "name", "Name", Hall.IdOf(Role), [new(Role, Hall.Main), new(Role, new("long"))]);

    public bool May(FloorAction action, ShowroomId? showroom) => Permissions.MayAtAll(Who, action, showroom);
}

/// <summary>Something scripted with some of its answers replaced.</summary>
internal static class Instead
{
    /// <summary><paramref name="says"/> answers by the name of the method; where it answers null, what is scripted answers.</summary>
    public static T Of<T>(T scripted, Func<string, object?[], object?> says) where T : class
    {
        var proxy = DispatchProxy.Create<T, Replacing>();
        ((Replacing)(object)proxy).Begin(scripted, says);
        return proxy;
    }
}

/// <summary>What stands before something scripted.</summary>
public class Replacing : DispatchProxy
{
    private object _scripted = null!;
    private Func<string, object?[], object?> _says = null!;

    internal void Begin(object scripted, Func<string, object?[], object?> says) => (_scripted, _says) = (scripted, says);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _says(targetMethod!.Name, args ?? []) ?? targetMethod.Invoke(_scripted, BindingFlags.DoNotWrapExceptions, null, args, null);
}
