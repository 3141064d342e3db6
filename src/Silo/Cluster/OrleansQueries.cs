namespace SalesFloor.Silo.Cluster;

/// <summary>The statements that a cluster of Orleans silos reads from the table OrleansQuery, by the key under which it looks for each.</summary>
internal static class OrleansQueries
{
    /// <summary>Key, folder and file.</summary>
    public static IReadOnlyList<(string Key, string Folder, string Statement)> All { get; } =
    [
        ("WriteToStorageKey", "Storage", "write_state"),
        ("ReadFromStorageKey", "Storage", "read_state"),
        ("ClearStorageKey", "Storage", "clear_state"),
        ("DeleteStorageKey", "Storage", "delete_state"),

        ("InsertMembershipVersionKey", "Cluster", "start_membership"),
        ("InsertMembershipKey", "Cluster", "join_cluster"),
        ("UpdateMembershipKey", "Cluster", "change_member"),
        ("UpdateIAmAlivetimeKey", "Cluster", "note_member_alive"),
        ("MembershipReadRowKey", "Cluster", "read_member"),
        ("MembershipReadAllKey", "Cluster", "read_members"),
        ("GatewaysQueryKey", "Cluster", "read_gateways"),
        ("DeleteMembershipTableEntriesKey", "Cluster", "forget_cluster"),
        ("CleanupDefunctSiloEntriesKey", "Cluster", "forget_gone_members"),

        ("UpsertReminderRowKey", "Cluster", "remind"),
        ("ReadReminderRowKey", "Cluster", "read_reminder"),
        ("ReadReminderRowsKey", "Cluster", "read_reminders_of_grain"),
        ("ReadRangeRows1Key", "Cluster", "read_reminders_within"),
        ("ReadRangeRows2Key", "Cluster", "read_reminders_around"),
        ("DeleteReminderRowKey", "Cluster", "stop_reminding"),
        ("DeleteReminderRowsKey", "Cluster", "stop_all_reminding"),
    ];
}
