namespace SalesFloor.Silo.Replay.Check;

/// <summary>Whose each customer is, as it can be read off the ledger.</summary>
internal sealed class ArchiveAsRead(FloorAsRead floor, Violations violations)
{
    private readonly Dictionary<string, FileAsRead> _files = [];
    private readonly Dictionary<string, string> _customerOfPhone = [];
    private readonly Dictionary<string, string> _fileOfPhone = [];
    private readonly Dictionary<string, string> _mergedInto = [];

    /// <summary>The rep whose customer a visitor is at a moment: an owner who is still one of ours and has not let his time lapse.</summary>
    public string? LivingOwner(ArrivedBody visitor, DateTimeOffset at)
    {
        var customer = visitor.Phone is { } phone && _customerOfPhone.TryGetValue(phone, out var known) ? known : visitor.Customer;
        while (customer is not null && _mergedInto.TryGetValue(customer, out var kept)) customer = kept;
        if (customer is null || _files.GetValueOrDefault(customer) is not { Owner: { } owner } file) return null;
        return floor.IsOurs(owner) && !IsLapsed(file, at) ? owner : null;
    }

    public void See(Entry entry)
    {
        var key = entry.GrainKey[(entry.GrainKey.IndexOf('/', StringComparison.Ordinal) + 1)..];
        switch (entry.Kind)
        {
            case "identity.Claimed.v1": Claimed(entry, key["phone/".Length..], entry.Read<ClaimedBody>().Customer); break;
            case "customer.Opened.v1": Opened(entry, key, entry.Read<OpenedBody>().Phone); break;
            case "customer.OwnershipBegan.v1": OwnershipBegan(entry, key, entry.Read<OwnershipBody>()); break;
            case "customer.OwnerChanged.v1": OwnerChanged(entry, key, entry.Read<OwnerChangedBody>()); break;
            case "customer.FollowedUp.v1": if (entry.Read<FollowedUpBody>().Maintains) File(key).MaintainedAt = entry.At; break;
            case "customer.Received.v1" or "customer.ContactLogged.v1": File(key).MaintainedAt = entry.At; break;
            case "customer.Imported.v1" when entry.Read<OwnedBody>().Owner is { } owner: IsNow(key, new(owner, entry.At)); break;
            case "customer.Merged.v1": _mergedInto[key] = entry.Read<MergedBody>().Into; break;
            case "customer.Unmerged.v1": _mergedInto.Remove(key); IsNow(key, entry.Read<OwnedBody>()); break;
            case "customer.Absorbed.v1": IsNow(key, entry.Read<AbsorbedBody>().Absorbed); break;
            case "customer.Parted.v1": IsNow(key, entry.Read<OwnedBody>()); break;
            default: break; // other facts about a customer do not bear on whose he is
        }
    }

    private void Claimed(Entry entry, string phone, string customer)
    {
        if (_customerOfPhone.TryGetValue(phone, out var other) && other != customer)
            violations.Add(ViolationKind.TwoOwners, entry, entry.Subject, $"the number is tied to {customer}, but it is {other}'s");
        _customerOfPhone[phone] = customer;
    }

    private void Opened(Entry entry, string customer, string? phone)
    {
        File(customer).Phone = phone;
        if (phone is not null && _fileOfPhone.TryGetValue(phone, out var other) && other != customer && _files.GetValueOrDefault(other)?.Owner is { } owner)
            violations.Add(ViolationKind.TwoOwners, entry, entry.Subject, $"a second file for a number whose customer {other} is {owner}'s");
        if (phone is not null) _fileOfPhone.TryAdd(phone, customer);
    }

    private void OwnershipBegan(Entry entry, string customer, OwnershipBody began)
    {
        var file = File(customer);
        if (began.From != file.Owner)
            violations.Add(ViolationKind.TwoOwners, entry, began.Visit, $"{began.Owner} became the owner after {began.From ?? "nobody"}, but {file.Owner ?? "nobody"} was");
        else if (file.Owner is { } owner && !MayMove(file, owner, began, entry.At))
            violations.Add(ViolationKind.TwoOwners, entry, began.Visit, $"{began.Owner} became the owner while {owner} was, whose time had not lapsed");
        (file.Owner, file.MaintainedAt) = (began.Owner, entry.At);
    }

    private void OwnerChanged(Entry entry, string customer, OwnerChangedBody changed)
    {
        var file = File(customer);
        if (changed.From != file.Owner)
            violations.Add(ViolationKind.TwoOwners, entry, null, $"{changed.Owner ?? "nobody"} became the owner after {changed.From ?? "nobody"}, but {file.Owner ?? "nobody"} was");
        else if (changed.Why == Stored.Transferred && !IsLapsed(file, entry.At))
            violations.Add(ViolationKind.TwoOwners, entry, null, $"{file.Owner}'s customer was transferred before his time had lapsed");
        (file.Owner, file.MaintainedAt) = (changed.Owner, changed.Owner is null ? file.MaintainedAt : entry.At);
    }

    private void IsNow(string customer, OwnedBody owned) => (File(customer).Owner, File(customer).MaintainedAt) = (owned.Owner, owned.MaintainedAt);

    private bool MayMove(FileAsRead file, string owner, OwnershipBody began, DateTimeOffset at) => began.Why switch
    {
        Stored.TakesAlways => true,
        Stored.TakesIfLapsed => !floor.IsOurs(owner) || IsLapsed(file, at),
        _ => false,
    };

    // In the showroom's own calendar: its months end at its midnight.
    private bool IsLapsed(FileAsRead file, DateTimeOffset at)
    {
        if (floor.Plan is not { } plan || file.MaintainedAt is not { } kept) return false;

        var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone);
        return TimeZoneInfo.ConvertTime(kept, zone).DateTime.AddMonths(plan.Rules.OwnershipLapsesAfterMonths) < TimeZoneInfo.ConvertTime(at, zone).DateTime;
    }

    private FileAsRead File(string customer)
    {
        if (!_files.TryGetValue(customer, out var file)) _files[customer] = file = new();
        return file;
    }

    private sealed class FileAsRead
    {
        public string? Owner { get; set; }

        public string? Phone { get; set; }

        public DateTimeOffset? MaintainedAt { get; set; }
    }
}
