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
public class Instead<T> : DispatchProxy where T : class
{
    private T _scripted = null!;
    private Func<string, object?[], object?> _says = null!;

    /// <summary><paramref name="says"/> answers by the name of the method; where it answers null, what is scripted answers.</summary>
    public static T Of(T scripted, Func<string, object?[], object?> says)
    {
        var proxy = Create<T, Instead<T>>();
        var instead = (Instead<T>)(object)proxy;
        (instead._scripted, instead._says) = (scripted, says);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _says(targetMethod!.Name, args ?? []) ?? targetMethod.Invoke(_scripted, BindingFlags.DoNotWrapExceptions, null, args, null);
}
