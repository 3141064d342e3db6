using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Simulation;

/// <summary>Something that happens on a day, so long after its beginning.</summary>
internal abstract record Scene(int Day, TimeSpan After)
{
    /// <summary>The showroom in which it happens.</summary>
    public ShowroomId At { get; init; } = Story.Showroom;

    /// <summary>A rep says where he is.</summary>
    public sealed record Says(int Day, TimeSpan After, SalespersonId Rep, Presence Presence) : Scene(Day, After)
    {
        public override string ToString() => $"{Rep} says {Presence}";
    }

    /// <summary>Somebody arrives; an impatient client sends the same twice at once. <paramref name="Picked"/>: the desk picks this one of the customers there are. <paramref name="Earlier"/>: the desk had no connection, took him so long ago and gave him to <paramref name="Taker"/>.</summary>
    public sealed record Arrives(int Day, TimeSpan After, Arrive Order, bool Twice, int? Picked = null, TimeSpan? Earlier = null, SalespersonId? Taker = null) : Scene(Day, After)
    {
        public override string ToString() =>
            $"{Order.Visit.ToString()[^4..]} arrives by {Order.Channel}, {Order.Says} {Order.NamedRep} {(Picked is { } one ? $"as known customer {one}" : Order.Phone ?? "without a number")}, if the owner is away {Order.IfOwnerAway}"
            + $"{(Order.Confirmed ? ", confirmed by the desk" : "")}{(Earlier is { } ago ? $", taken {ago.TotalSeconds:0} s before without connection by {Taker?.Value ?? "nobody"}" : "")}{(Twice ? ", sent twice at once" : "")}";
    }

    /// <summary>Somebody does something about one of the visits that the floor shows then.</summary>
    public sealed record Acts(int Day, TimeSpan After, Deed Deed, int Which, string? Phone, bool Twice) : Scene(Day, After)
    {
        public override string ToString() => $"{Deed} (visit {Which} of those that can be){(Phone is null ? "" : $", with {Phone}")}{(Twice ? ", sent twice at once" : "")}";
    }

    /// <summary>The next step of what goes on beside the visits. <paramref name="Which"/> chooses among what is open; <paramref name="Call"/> is the id of a call that is picked up.</summary>
    public sealed record Office(int Day, TimeSpan After, Chore Chore, int Which, VisitId Call, string? Phone, bool Twice) : Scene(Day, After)
    {
        public override string ToString() => $"{Chore} ({Which}){(Twice ? ", sent twice at once" : "")}";
    }

    /// <summary>A client that never saw the end of it sends an old order again.</summary>
    public sealed record Repeats(int Day, TimeSpan After, int Which) : Scene(Day, After)
    {
        public override string ToString() => $"acknowledged order {Which} is sent again";
    }

    /// <summary>The oldest host dies so many steps later.</summary>
    public sealed record HostDies(int Day, TimeSpan After, int Steps) : Scene(Day, After)
    {
        public override string ToString() => $"the host dies {Steps} steps later";
    }

    /// <summary>For a while a second host believes that it owns the same grains.</summary>
    public sealed record SecondHost(int Day, TimeSpan After, TimeSpan For, bool FirstGoes) : Scene(Day, After)
    {
        public override string ToString() => $"a second host takes calls for {For.TotalSeconds:0} s, then the {(FirstGoes ? "first" : "second")} dies";
    }

    /// <summary>Somebody sets the clock back, and it is set right again later.</summary>
    public sealed record ClockSetBack(int Day, TimeSpan After, TimeSpan By, TimeSpan For) : Scene(Day, After)
    {
        public override string ToString() => $"the clock is set back by {By.TotalSeconds:0} s for {For.TotalSeconds:0} s";
    }
}

/// <summary>What can be done about a visit.</summary>
internal enum Deed { Accept, AcceptAtTheDesk, Decline, Finish, Leave, ChooseStandIn, ChooseWait, Judge, Undo, DecideAgain, Override, Page, AnswerPage, AskAtClosing }

/// <summary>What goes on beside the visits.</summary>
internal enum Chore { Compensate, Telephone, Day, Dispute, Deal }
