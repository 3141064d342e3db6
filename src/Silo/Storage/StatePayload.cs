using System.Buffers.Binary;
using System.IO.Compression;

namespace SalesFloor.Silo.Storage;

/// <summary>How a state lies in its row: as JSON, or packed behind a byte that no JSON begins with. Every write stores the whole state, so packing spares the disk four fifths of it.</summary>
/// <remarks>Both forms may stand side by side: Orleans' own statements take the entries out of the payload and therefore store JSON; whoever reads, reads both.</remarks>
internal static class StatePayload
{
    // Below this a row fits beside others in its page either way.
    private const int WorthPacking = 1024;

    private const byte Packed = 0x01;
    private const int HeaderBytes = 1 + sizeof(int);

    // No state comes near it; a header that claims more is damage, and must not be believed with memory.
    private const int LargestState = 1 << 28;

    // 10 KB to a fifth in 20 microseconds; the next quality gains a twentieth for half as much time again.
    private const int Quality = 1;
    private const int Window = 18;

    /// <summary>The payload as it is to be stored.</summary>
    public static byte[] Pack(byte[] json)
    {
        if (json.Length < WorthPacking) return json;

        var packed = new byte[HeaderBytes + BrotliEncoder.GetMaxCompressedLength(json.Length)];
        packed[0] = Packed;
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(1), json.Length);
        return BrotliEncoder.TryCompress(json, packed.AsSpan(HeaderBytes), out var length, Quality, Window) && HeaderBytes + length < json.Length
            ? packed[..(HeaderBytes + length)]
            : json;
    }

    /// <summary>The JSON of a stored payload.</summary>
    /// <exception cref="InvalidDataException">What was packed is damaged.</exception>
    public static byte[] Unpack(byte[] stored)
    {
        if (stored is not [Packed, ..]) return stored;
        if (stored.Length < HeaderBytes || BinaryPrimitives.ReadInt32LittleEndian(stored.AsSpan(1)) is not (>= 0 and <= LargestState and var size)) throw Damaged();

        var json = new byte[size];
        return BrotliDecoder.TryDecompress(stored.AsSpan(HeaderBytes), json, out var length) && length == size ? json : throw Damaged();
    }

    private static InvalidDataException Damaged() => new("the stored state is damaged: it cannot be unpacked");
}
