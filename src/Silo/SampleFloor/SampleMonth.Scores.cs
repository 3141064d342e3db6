using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Silo.SampleFloor;

// How the sample floor scores: as the floor comes, with the conversion that it can reach, so that the list of whom to coach names those who are behind and not everybody.
internal sealed partial class SampleMonth
{
    private const decimal Conversion = 12;
    private const string WhyThisGoal = "本展厅来电计入集客,成交率按过往水平 / Calls count as traffic here: the conversion of the past";

    // On the eve of the first day: rules hold for periods that have not begun.
    private async Task SetScores()
    {
        var scores = grains.GetGrain<IScoreGrain>(GrainKeys.Scores(showroom));
        foreach (var cycle in ScoreFrame.Cycles)
        {
            var next = Periods.Of(cycle, from);
            var begins = next.From == from ? from : next.Until.AddDays(1);
            var rules = StandardScores.Of(cycle);
            var id = new Guid((int)cycle, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]); // the same past for everybody
            Set(await scores.Carry(new ProposeScoreRules(showroom, With(Role.Manager), id, rules with { Items = [.. rules.Items.Select(item => item.Indicator == Indicator.Conversion ? item with { Goal = Conversion } : item)] }, begins, WhyThisGoal)));
            Set(await scores.Carry(new DecideScoreRules(showroom, With(Role.Director), id, ScoreRuling.Approved)));
        }
    }

    private static void Set(ScoreAnswer answer)
    {
        if (answer is ScoreAnswer.Refused refused) throw new InvalidOperationException($"Sample rules of scores are refused: {refused.Reason} {refused.Field}.");
    }
}
