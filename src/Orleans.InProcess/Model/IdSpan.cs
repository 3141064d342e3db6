using System.Text;

namespace Orleans.Runtime;

/// <summary>A piece of a grain's identity as text whose hash is the same in every process.</summary>
public readonly struct IdSpan : IEquatable<IdSpan>, IComparable<IdSpan>
{
    private readonly string? _text;
    private readonly int _hash;

    public IdSpan(byte[] value) : this(Encoding.UTF8.GetString(value))
    {
    }

    private IdSpan(string? text)
    {
        _text = text;
        _hash = StableHash(text);
    }

    public bool IsDefault => string.IsNullOrEmpty(_text);
    public ReadOnlyMemory<byte> Value => Encoding.UTF8.GetBytes(ToString());

    public static IdSpan Create(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new IdSpan(id);
    }

    public ReadOnlySpan<byte> AsSpan() => Value.Span;
    public bool Equals(IdSpan obj) => _hash == obj._hash && string.Equals(_text, obj._text, StringComparison.Ordinal);
    public override bool Equals(object? obj) => obj is IdSpan other && Equals(other);
    public override int GetHashCode() => _hash;
    public int CompareTo(IdSpan other) => string.CompareOrdinal(_text, other._text);
    public override string ToString() => _text ?? string.Empty;

    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);
    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);

    // FNV-1a. string.GetHashCode differs from process to process, and then a replay would walk its grains in another order.
    private static int StableHash(string? text)
    {
        if (text is null) return 0;

        var hash = 2166136261u;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619u;
        return (int)hash;
    }
}
