namespace SalesFloor.FrontDesk;

/// <summary>A decision while it is made: the facts so far, and the desk as it would be after them. Nothing of it is true before it is stored.</summary>
internal sealed class Draft(DeskBook book, DateTimeOffset now)
{
    private readonly List<DeskEvent> _facts = [];

    public DeskBook Book { get; private set; } = book;

    public DateTimeOffset Now { get; } = now;

    public IReadOnlyList<DeskEvent> Facts => _facts;

    public Draft Add(DeskEvent fact)
    {
        _facts.Add(fact);
        Book = DeskFold.Apply(Book, fact);
        return this;
    }
}
