using System.Diagnostics.CodeAnalysis;

namespace SalesFloor.Tests;

/// <summary>Where a test would be skipped, a measurement says why it cannot be made.</summary>
internal static class Assert
{
    [DoesNotReturn]
    public static void Skip(string reason) => throw new NotSupportedException(reason);
}
