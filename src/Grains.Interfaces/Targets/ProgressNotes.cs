using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>What a word about a target is: how it goes, said by whoever is to reach it (TGT-16), or what he is to do about it, said by somebody above (BRD-09).</summary>
[GenerateSerializer, Alias("targets.NoteKind.v1")]
public enum NoteKind { Progress = 1, Guidance = 2 }

/// <summary>A word about a target in force.</summary>
[GenerateSerializer, Immutable, Alias("targets.ProgressNote.v1")]
public sealed record ProgressNote(TargetKey Target, NoteKind Kind, string Text, SalespersonId By, DateTimeOffset At);

/// <summary>Order: a word about a target, by whoever is to reach it or somebody above him.</summary>
[GenerateSerializer, Immutable, Alias("targets.NoteProgress.v1")]
public sealed record NoteProgress(ShowroomId Showroom, TargetKey Target, string Text, SalespersonId By, string Actor, ImmutableArray<Role>? As = null);
