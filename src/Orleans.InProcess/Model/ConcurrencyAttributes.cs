namespace Orleans.Concurrency
{
    /// <summary>Calls of this grain class may run between each other's turns.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class ReentrantAttribute : Attribute;

    /// <summary>This method may run between the turns of any other call of its grain.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class AlwaysInterleaveAttribute : Attribute;

    /// <summary>This method changes nothing, so it may run between the turns of others that change nothing.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ReadOnlyAttribute : Attribute;

    /// <summary>The caller does not wait for this method and does not learn how it ended.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class OneWayAttribute : Attribute;

    /// <summary>Several activations of one grain may work at once. This host runs one, so it refuses such a class at start.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class StatelessWorkerAttribute : Placement.PlacementAttribute
    {
        public StatelessWorkerAttribute()
        {
        }

        public StatelessWorkerAttribute(int maxLocalWorkers)
        {
            _ = maxLocalWorkers;
        }

        public StatelessWorkerAttribute(int maxLocalWorkers, bool removeIdleWorkers)
        {
            _ = maxLocalWorkers;
            _ = removeIdleWorkers;
        }
    }
}

namespace Orleans.Placement
{
    /// <summary>Says on which silo a grain is activated; in one process there is nothing to choose.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
    public abstract class PlacementAttribute : Attribute
    {
        private protected PlacementAttribute()
        {
        }
    }
}

namespace Orleans.Metadata
{
    using Orleans.Runtime;

    /// <summary>An attribute that names a grain class.</summary>
    public interface IGrainTypeProviderAttribute
    {
        GrainType GetGrainType(IServiceProvider services, Type type);
    }
}

namespace Orleans
{
    using System.Globalization;
    using Orleans.Runtime;

    /// <summary>How long a caller waits for this method before it is told that there was no answer.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
    {
        public TimeSpan? Timeout { get; init; } = TimeSpan.Parse(timeout, CultureInfo.InvariantCulture);
    }

    /// <summary>How long a grain of this class may be idle before it is let go.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
    public class CollectionAgeLimitAttribute : Attribute
    {
        public static readonly TimeSpan MinAgeLimit = TimeSpan.FromMinutes(1);

        private readonly TimeSpan? _stated;

        public CollectionAgeLimitAttribute()
        {
        }

        public CollectionAgeLimitAttribute(string inactivityPeriod) => _stated = TimeSpan.Parse(inactivityPeriod, CultureInfo.InvariantCulture);

        public double Days { get; set; }
        public double Hours { get; set; }
        public double Minutes { get; set; }
        public bool AlwaysActive { get; set; }
        public TimeSpan AgeLimit => _stated ?? Computed();

        private TimeSpan Computed()
        {
            var limit = AlwaysActive
                ? TimeSpan.FromDays(short.MaxValue)
                : TimeSpan.FromDays(Days) + TimeSpan.FromHours(Hours) + TimeSpan.FromMinutes(Minutes);
            return limit < MinAgeLimit ? MinAgeLimit : limit;
        }
    }

    /// <summary>A grain of this class is never let go for being idle.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
    public class KeepAliveAttribute : Attribute;

    /// <summary>The stored name of a grain class, written out so that a rename of the class changes nothing.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
    public sealed class GrainTypeAttribute(string grainType) : Attribute, Metadata.IGrainTypeProviderAttribute
    {
        private readonly GrainType _type = GrainType.Create(grainType);

        public GrainType GetGrainType(IServiceProvider services, Type type) => _type;
    }
}
