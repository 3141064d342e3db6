namespace SalesFloor;

/// <summary>A name as it is written in Chinese and in Latin letters. Both are always there; a screen shows the one of its language.</summary>
[GenerateSerializer, Immutable, Alias("names.BilingualName.v1")]
public sealed record BilingualName(string Zh, string En);
