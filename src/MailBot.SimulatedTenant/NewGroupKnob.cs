namespace MailBot.SimulatedTenant;

/// <summary>How groups yet to be created will treat the mail they get, however well everything administrative goes.</summary>
public sealed record NewGroupKnob
{
    /// <summary>Which new groups: an address, or what stands before its @. Null: the next ones, whatever their address.</summary>
    public string? Address { get; set; }

    public GroupBehaviour Behaviour { get; set; }

    /// <summary>How many groups; null means until it is taken away. The default lets the same address work once it is created again.</summary>
    public int? Times { get; set; } = 1;

    /// <summary>How long mail for a <see cref="GroupBehaviour.Slow"/> group stays pending.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMinutes(20);

    internal bool Concerns(string address) =>
        Address is null
        || string.Equals(Address, address, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Address, address.Split('@')[0], StringComparison.OrdinalIgnoreCase);
}

/// <summary>What becomes of mail for a group.</summary>
public enum GroupBehaviour
{
    /// <summary>Passed on to its members.</summary>
    Ordinary,

    /// <summary>Fails with 550 5.1.10 as if there were no such address, until the group is deleted and created again.</summary>
    Dead,

    /// <summary>Stays pending for a while, then is passed on.</summary>
    Slow,
}
