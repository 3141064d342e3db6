using System.Collections.Immutable;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Scores;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Scores;

/// <summary>Rules of scores as somebody writes them down, beginning with those that hold.</summary>
public sealed class ScoreRulesDraft
{
    private int _added;

    /// <summary>A draft of the next rules of a cycle.</summary>
    public ScoreRulesDraft(ScoreRules inForce, DateOnly today)
    {
        Cycle = inForce.Cycle;
        Next = Periods.Of(Cycle, Periods.Of(Cycle, today).Until.AddDays(1));
        Rows = [.. inForce.Items.Select(item => new Row(item.Id, item.Block)
        {
            Zh = item.Name.Zh, En = item.Name.En, Indicator = item.Indicator, Points = ScoreWords.Points(item.Points), Goal = item.Goal is { } goal ? ScoreWords.Points(goal) : "",
        })];
    }

    /// <summary>Month, quarter or year.</summary>
    public PeriodKind Cycle { get; }

    /// <summary>The first period that they can hold for: the one that runs is fixed.</summary>
    public TargetPeriod Next { get; }

    /// <summary>The items.</summary>
    public List<Row> Rows { get; }

    /// <summary>What the items of a block sum to.</summary>
    public decimal Sum(ScoreBlock block) => Rows.Where(row => row.Block == block).Sum(row => row.Worth ?? 0);

    /// <summary>Every field can be read and the blocks have their points.</summary>
    public bool IsRight => Rows.TrueForAll(row => row.IsRight) && Enum.GetValues<ScoreBlock>().All(block => Sum(block) == ScoreFrame.Most(block));

    /// <summary>The rules that are written down.</summary>
    public ScoreRules Rules => new(0, Cycle, [.. Rows.Select(row => new ScoreItem(row.Id, new(row.Zh.Trim(), row.En.Trim()), row.Block, row.Worth ?? 0, row.Indicator, row.Indicator == Indicator.Rated ? null : MoneyWords.Read(row.Goal)))]);

    /// <summary>One item more in a block.</summary>
    public void Add(ScoreBlock block)
    {
        string id;
        do id = $"item-{++_added}";
        while (Rows.Exists(row => row.Id == id));
        Rows.Insert(1 + Rows.FindLastIndex(row => row.Block <= block), new(id, block));
    }

    /// <summary>A row.</summary>
    public sealed class Row(string id, ScoreBlock block)
    {
        /// <summary>The item's id.</summary>
        public string Id { get; } = id;

        /// <summary>Its block.</summary>
        public ScoreBlock Block { get; } = block;

        /// <summary>Its Chinese name.</summary>
        public string Zh { get; set; } = "";

        /// <summary>Its English name.</summary>
        public string En { get; set; } = "";

        /// <summary>What it looks at.</summary>
        public Indicator Indicator { get; set; } = Indicator.Rated;

        /// <summary>Its points, as typed.</summary>
        public string Points { get; set; } = "";

        /// <summary>Its goal, as typed; nothing is the own target.</summary>
        public string Goal { get; set; } = "";

        /// <summary>Its points; null where what was typed is no number of points.</summary>
        public decimal? Worth => MoneyWords.Read(Points) is { } points and > 0 && decimal.Round(points, 2) == points ? points : null;

        /// <summary>Whether every field can be read. A percentage needs its goal.</summary>
        public bool IsRight => Worth is not null && Zh.Trim().Length > 0 && En.Trim().Length > 0 && (Indicator == Indicator.Rated || (Goal.Trim().Length == 0 ? !Indicator.IsRate() && Indicator != Indicator.Invitations : MoneyWords.Read(Goal) is > 0));
    }
}
