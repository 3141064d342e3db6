using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Orleans.Runtime;
using Orleans.Storage;
using SalesFloor.Boards;
using SalesFloor.Days;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;

namespace SalesFloor.Simulation;

/// <summary>The way from one host's grains to the disk. Each operation happens at a step of its own, so that everybody else may come between.</summary>
internal sealed class SimStorage(SimDisk disk, SimHost host) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = grainId.Key.ToString()!;
        return DiskOperation.Read(disk, host, $"read {key}", () =>
        {
            var (payload, etag) = disk.Read(key);
            (grainState.State, grainState.ETag, grainState.RecordExists) = (payload is null ? default : JsonSerializer.Deserialize<T>(payload, FloorJson.Options), etag, payload is not null);
        });
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (key, etag) = (grainId.Key.ToString()!, grainState.ETag);
        var payload = JsonSerializer.SerializeToUtf8Bytes(grainState.State, FloorJson.Options);
        return DiskOperation.Write(disk, host, key, etag, () => disk.Commit(key, etag, payload), stored => (grainState.ETag, grainState.RecordExists) = (stored, true));
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException("No grain clears its state.");
}

/// <summary>Reads visits from the simulated ledger, as a step of its own.</summary>
internal sealed class SimHistory(SimDisk disk, SimHost host, Plant plant) : IVisitHistory
{
    public async Task<VisitOnRecord?> Find(ShowroomId showroom, VisitId visit)
    {
        VisitOnRecord? record = null;
        await DiskOperation.Read(disk, host, $"history of {visit}", () =>
        {
            var desk = GrainKeys.Desk(showroom);
            record = VisitOnRecord.From(disk.About(visit.ToString()).Where(line => line.GrainKey == desk).Select(line => (DeskEvent)FactNames.Read(line.Kind, line.Body)));
        });
        return plant == Plant.HistoryForgets && (record?.Finished == true || record?.Left == true) ? null : record;
    }
}

/// <summary>Reads the totals of closed days from the simulated ledger.</summary>
internal sealed class SimDays(SimDisk disk, SimHost host) : IDayHistory
{
    public async Task<DayTotals?> Closed(ShowroomId showroom, DateOnly day)
    {
        DayTotals? totals = null;
        await DiskOperation.Read(disk, host, $"totals of {day:O}", () => totals = Days(showroom).LastOrDefault(closed => closed.Day == day)?.Totals);
        return totals;
    }

    public async Task<ImmutableArray<DateOnly>> ClosedSince(ShowroomId showroom, DateOnly from)
    {
        ImmutableArray<DateOnly> days = [];
        await DiskOperation.Read(disk, host, $"days closed since {from:O}", () => days = [.. Days(showroom).Select(closed => closed.Day).Where(day => day >= from).Distinct()]);
        return days;
    }

    private IEnumerable<DayClosed> Days(ShowroomId showroom) =>
        disk.Ledger.Where(line => line.GrainKey == GrainKeys.Desk(showroom) && line.Kind == "desk.DayClosed.v1").Select(line => (DayClosed)FactNames.Read(line.Kind, line.Body));
}

/// <summary>One operation on its way, with the misfortune that is meant for it.</summary>
internal static class DiskOperation
{
    public static Task Read(SimDisk disk, SimHost host, string what, Action read)
    {
        var answer = new TaskCompletionSource();
        var fault = disk.Next();
        disk.World.Post($"{host.Number} {what} {fault.Kind}", () =>
        {
            if (!host.IsAlive) return;
            if (fault.Kind == Misfortune.DiesBefore) host.Die();
            else if (fault.Kind is Misfortune.FailsBefore or Misfortune.FailsAfter or Misfortune.Conflicts) answer.SetException(new IOException("The database cannot be read."));
            else if (fault.Kind is Misfortune.AnswersLate or Misfortune.StoresLate) After(disk, fault, ReadNow);
            else ReadNow();
        });
        return answer.Task;

        void ReadNow()
        {
            if (!host.IsAlive) return;
            read();
            answer.SetResult();
        }
    }

    public static Task Write(SimDisk disk, SimHost host, string key, string? etag, Func<string> commit, Action<string> stored)
    {
        var write = new Writing(disk, host, disk.Next(), commit, stored);
        disk.World.Post($"{host.Number} write {key} {write.Fault.Kind}", write.Happens);
        if (disk.Plant == Plant.AnswersBeforeStoring) write.AnswerBlindly(etag);
        return write.Answer.Task;
    }

    private static void After(SimDisk disk, DiskFault fault, Action happens) => disk.World.Clock.In(TimeSpan.FromMilliseconds(fault.Milliseconds), () => disk.World.Post("late", happens));

    private sealed class Writing(SimDisk disk, SimHost host, DiskFault fault, Func<string> commit, Action<string> stored)
    {
        private bool _blind;

        public DiskFault Fault => fault;

        public TaskCompletionSource Answer { get; } = new();

        public void AnswerBlindly(string? etag)
        {
            _blind = true;
            stored((int.Parse(etag ?? "0", CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));
            Answer.SetResult();
        }

        public void Happens()
        {
            // A write that was on the wire when its host died may still arrive, or not.
            if (!host.IsAlive && (_blind || !disk.World.Chance(50))) return;

            switch (fault.Kind)
            {
                case Misfortune.None: Commit(null); break;
                case Misfortune.FailsBefore: Fail(new IOException("The database is gone; nothing was stored.")); break;
                case Misfortune.FailsAfter: Commit(new IOException("The answer of the database was lost.")); break;
                case Misfortune.Conflicts: Fail(new InconsistentStateException("The database says that somebody else was faster.")); break;
                case Misfortune.StoresLate: After(disk, fault, () => Commit(null)); break;
                case Misfortune.AnswersLate: CommitAndAnswerLate(); break;
                case Misfortune.DiesBefore: host.Die(); break;
                case Misfortune.DiesAfter: Commit(null); host.Die(); break;
                default: throw new System.Diagnostics.UnreachableException();
            }
        }

        private void Commit(Exception? lost)
        {
            try
            {
                var etag = commit();
                if (lost is not null) Fail(lost);
                else Succeed(etag);
            }
            catch (InconsistentStateException conflict)
            {
                Fail(conflict);
            }
        }

        private void CommitAndAnswerLate()
        {
            try
            {
                var etag = commit();
                After(disk, fault, () => Succeed(etag));
            }
            catch (InconsistentStateException conflict)
            {
                Fail(conflict);
            }
        }

        private void Succeed(string etag)
        {
            if (!host.IsAlive) return;
            stored(etag);
            Answer.TrySetResult();
        }

        private void Fail(Exception why)
        {
            if (host.IsAlive) Answer.TrySetException(why);
        }
    }
}
