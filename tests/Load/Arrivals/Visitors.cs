namespace SalesFloor.Tests.Load;

/// <summary>Somebody who comes to a desk. No number: he does not say who he is.</summary>
internal sealed record Visitor(Guid Visit, bool Calls, string? Phone, string? Name);

/// <summary>What a floor answered: whether a rep has him, and whether he is new.</summary>
internal sealed record Placed(bool HasRep, bool IsNew);

/// <summary>A floor of many desks under load. What is asked of ours and of the plain one is the same.</summary>
internal interface IFloorUnderLoad
{
    Task<Placed> Arrive(int desk, Visitor visitor);

    Task Accept(int desk, Visitor visitor);

    Task Finish(int desk, Visitor visitor, bool isNew);

    Task Leave(int desk, Visitor visitor);
}

/// <summary>Who comes to one desk: half are new and leave a number, three of ten were here before, two of ten say nothing; one of three calls. The same for each run.</summary>
internal sealed class Visitors(int desk)
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国志文";

    private readonly Random _dice = new(1000 + desk);
    private readonly List<string> _known = [];
    private readonly object _gate = new();
    private int _count;

    public Visitor Next()
    {
        lock (_gate)
        {
            var (visit, calls, kind) = (Guid.CreateVersion7(), _dice.Next(3) == 0, _dice.Next(10));
            if (kind >= 8) return new(visit, calls, null, null);
            if (kind >= 5 && _known.Count > 0) return new(visit, calls, Take(), null);

            return new(visit, calls, $"13{desk:00}{++_count:0000000}", $"{One(Surnames)}{One(Given)}{One(Given)}");
        }
    }

    /// <summary>His visit is over: from now on he may come back.</summary>
    public void IsOver(Visitor visitor)
    {
        if (visitor.Phone is not { } phone) return;
        lock (_gate) _known.Add(phone);
    }

    // Out of the list while he is here: nobody is at a desk twice.
    private string Take()
    {
        var at = _dice.Next(_known.Count);
        var phone = _known[at];
        _known[at] = _known[^1];
        _known.RemoveAt(_known.Count - 1);
        return phone;
    }

    private char One(string letters) => letters[_dice.Next(letters.Length)];
}
