using System;

namespace System
{
    public class BinaryData
    {
        public BinaryData(byte[] data) { }
        public ReadOnlyMemory<byte> ToMemory() => default;
        public byte[] ToArray() => default;
    }
}
