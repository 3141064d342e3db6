using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using SalesFloor.Customers;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.ReadSide;

// Who is to be visited by his class (CUS-09). Each rep and class is a range of one index, read from its oldest end: what a list costs does not grow with the archive.
internal sealed partial class CustomerFiles
{
    private readonly string _visits = Statements.Read(connections.Engine, "ReadSide", "list_visits");
    private readonly string _countVisits = Statements.Read(connections.Engine, "ReadSide", "count_visits");

    public async Task<ImmutableArray<RepVisitsDue>> VisitsDue(ShowroomId showroom, CancellationToken cancellation)
    {
        if (await Plan(showroom) is not { } plan) return [];

        var (now, due) = (clock.GetUtcNow(), new List<RepVisitsDue>());
        await using var connection = await connections.OpenRead(cancellation);
        foreach (var rep in Reps(plan))
        {
            var (count, late) = (0, 0);
            foreach (var grade in ClassRules.Grades)
            {
                if (await Ask<Waiting>(_countVisits, connection, rep, grade, plan, now, cancellation) is not [{ Oldest: { } oldest } found]) continue;
                count += found.Due;
                late = Math.Max(late, VisitRule.Due(rep, grade, CustomerCard.Moment(oldest), plan, now)!.DaysLate);
            }

            if (count > 0) due.Add(new(rep, count, late));
        }

        return [.. due.OrderByDescending(one => one.DaysLate).ThenByDescending(one => one.Due).ThenBy(one => one.Rep.Value, StringComparer.Ordinal)];
    }

    private async Task<ImmutableArray<CustomerRow>> ToVisit(ShowroomPlan plan, SalespersonId? rep, OwnersTime time, CancellationToken cancellation)
    {
        var due = new List<CustomerRow>();
        await using var connection = await connections.OpenRead(cancellation);
        foreach (var one in Reps(plan).Where(one => rep is null || one == rep)) // of another showroom nobody is shown
            foreach (var grade in ClassRules.Grades)
                due.AddRange((await Ask<CustomerCard>(_visits, connection, one, grade, plan, time.Now, cancellation)).Select(card => Row(card, plan, time)));
        return [.. due.OrderBy(row => row.Visit!.By).ThenBy(row => row.Id.Value, StringComparer.Ordinal).Take(Most)];
    }

    private static CustomerRow Row(CustomerCard card, ShowroomPlan plan, OwnersTime time)
    {
        var row = card.ToRow(time);
        return row with { Visit = VisitRule.Due(row.Owner, row.Grade, row.MaintainedAt, plan, time.Now) };
    }

    private static async Task<List<T>> Ask<T>(string sql, DbConnection connection, SalespersonId rep, string grade, ShowroomPlan plan, DateTimeOffset now, CancellationToken cancellation)
    {
        if (VisitRule.Of(plan).Days(grade) is not { } days) return [];

        var parameters = new { Rep = rep.Value, Grade = grade, Before = LedgerHash.At(VisitRule.KeptBefore(days, plan, now).ToUniversalTime()), Limit = Most };
        return (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellation))).AsList();
    }

    // Everybody of the plan: whoever left his group may still have customers.
    private static IEnumerable<SalespersonId> Reps(ShowroomPlan plan) => plan.People.Select(person => person.Id).Concat(plan.Groups.SelectMany(group => group.Members)).Distinct();

    private sealed class Waiting
    {
        public int Due { get; init; }
        public string? Oldest { get; init; }
    }
}
