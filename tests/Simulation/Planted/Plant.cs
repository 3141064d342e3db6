namespace SalesFloor.Simulation;

/// <summary>Faults that are put in on purpose, outside the product, to prove that the net finds them.</summary>
internal enum Plant
{
    None,
    /// <summary>The disk stores over whatever is there.</summary>
    VersionIsNotChecked,
    /// <summary>The disk says "stored" before it has.</summary>
    AnswersBeforeStoring,
    /// <summary>The disk now and then keeps a state without its entries.</summary>
    EntriesAreForgotten,
    /// <summary>The queue books every seventh turn twice.</summary>
    TurnBookedTwice,
    /// <summary>The queue forgets to give a turn back.</summary>
    TurnNeverGivenBack,
    /// <summary>The history knows nothing of visits that are over.</summary>
    HistoryForgets,
    /// <summary>Every third one-way tell to the board is lost.</summary>
    TellsAreLost,
    /// <summary>A number is given to whoever asks for it last.</summary>
    NumberGivenTwice,
    /// <summary>The queue keeps the turn of a decision that was undone.</summary>
    UndoKeepsTheTurn,
    /// <summary>The queue credits a turn twice.</summary>
    CreditGivenTwice,
    /// <summary>A customer stays whose he became by a reception that was undone.</summary>
    OwnerSurvivesUndo,
    /// <summary>A deal writes what is given back twice.</summary>
    RefundedTwice,
    /// <summary>A deal signs without asking finance.</summary>
    SignedUnpaid,
}

/// <summary>What is planted in a host, for the grains that stand in for real ones.</summary>
internal sealed record PlantedIn(Plant Plant);
