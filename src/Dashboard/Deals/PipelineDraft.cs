using SalesFloor.Deals;

namespace SalesFloor.Dashboard.Deals;

/// <summary>A pipeline that somebody is writing. Used from one circuit only.</summary>
public sealed class PipelineDraft
{
    /// <summary>A stage as it is being written.</summary>
    public sealed class Stage
    {
        /// <summary>Its id, which stands in the ledger.</summary>
        public string Id { get; set; } = "";

        /// <summary>Its name in Chinese.</summary>
        public string Zh { get; set; } = "";

        /// <summary>Its name in English.</summary>
        public string En { get; set; } = "";

        /// <summary>What it is.</summary>
        public StageKind Kind { get; set; } = StageKind.Step;

        /// <summary>What finance must have recorded.</summary>
        public MoneyGate Needs { get; set; }

        /// <summary>The stage that it was before anything was written; null for a new one.</summary>
        public PipelineStage? Was { get; init; }
    }

    /// <summary>The id of the template.</summary>
    public string Id { get; set; } = "";

    /// <summary>Its name in Chinese.</summary>
    public string Zh { get; set; } = "";

    /// <summary>Its name in English.</summary>
    public string En { get; set; } = "";

    /// <summary>What its deals are worth something in.</summary>
    public string Currency { get; set; } = "";

    /// <summary>Why it is published.</summary>
    public string Why { get; set; } = "";

    /// <summary>The stages in their order.</summary>
    public List<Stage> Stages { get; } = [];

    /// <summary>A draft that begins with a template.</summary>
    public static PipelineDraft From(PipelineTemplate template)
    {
        var draft = new PipelineDraft { Id = template.Id, Zh = template.Name.Zh, En = template.Name.En, Currency = template.Currency };
        draft.Stages.AddRange(template.Stages.Select(stage => new Stage { Id = stage.Id, Zh = stage.Name.Zh, En = stage.Name.En, Kind = stage.Kind, Needs = stage.Needs, Was = stage }));
        return draft;
    }

    /// <summary>The template; the floor gives it its version.</summary>
    public PipelineTemplate Template => new(Id.Trim(), 0, new(Zh.Trim(), En.Trim()), Currency, [.. Stages.Select(stage => new PipelineStage(IdOf(stage), new(stage.Zh.Trim(), stage.En.Trim()), stage.Kind, stage.Needs))]);

    /// <summary>The id of a stage: what was written, else one made from its English name.</summary>
    public static string IdOf(Stage stage) => stage.Id.Trim() is { Length: > 0 } typed ? typed : string.Join('-', stage.En.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new string([.. word.Where(char.IsAsciiLetterOrDigit)])).Where(word => word.Length > 0));

    /// <summary>Moves a stage one place up or down; past the ends nothing happens.</summary>
    public void Move(Stage stage, int by)
    {
        var (from, to) = (Stages.IndexOf(stage), Stages.IndexOf(stage) + by);
        if (from < 0 || to < 0 || to >= Stages.Count) return;
        (Stages[from], Stages[to]) = (Stages[to], Stages[from]);
    }
}
