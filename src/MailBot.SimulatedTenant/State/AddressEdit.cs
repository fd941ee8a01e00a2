namespace MailBot.SimulatedTenant.State;

/// <summary>What an EmailAddresses parameter asks for.</summary>
internal abstract record AddressEdit
{
    /// <summary>Takes the present addresses to the wanted ones; a primary SMTP address always remains.</summary>
    public abstract AddressEditResult Apply(IReadOnlyList<string> present);

    /// <summary>A plain array replaces everything: <c>SMTP:</c> marks the primary, otherwise the first entry is it.</summary>
    internal sealed record Replace(IReadOnlyList<string> Addresses) : AddressEdit
    {
        public override AddressEditResult Apply(IReadOnlyList<string> present)
        {
            var wanted = Addresses.Select(ProxyAddress.Prefixed).ToList();
            var primary = wanted.FindLast(ProxyAddress.IsPrimary) ?? wanted.Find(ProxyAddress.IsSmtp);
            return primary is null
                ? new AddressEditResult.NoPrimary(ProxyAddress.Primary(present) ?? "")
                : new AddressEditResult.Edited(WithPrimary(wanted, primary));
        }
    }

    /// <summary>A hash table adds and removes, and leaves the rest.</summary>
    internal sealed record Change(IReadOnlyList<string> Add, IReadOnlyList<string> Remove) : AddressEdit
    {
        public override AddressEditResult Apply(IReadOnlyList<string> present)
        {
            var added = Add.Select(ProxyAddress.Prefixed).ToList();
            var wanted = present.Where(p => !Remove.Any(r => ProxyAddress.Same(p, r))).ToList();
            wanted.AddRange(added.Where(a => !wanted.Any(w => ProxyAddress.Same(w, a))));
            var primary = added.FindLast(ProxyAddress.IsPrimary) ?? wanted.Find(ProxyAddress.IsPrimary);
            return primary is null
                ? new AddressEditResult.NoPrimary(ProxyAddress.Primary(present) ?? "")
                : new AddressEditResult.Edited(WithPrimary(wanted, primary));
        }
    }

    private static List<string> WithPrimary(IEnumerable<string> addresses, string primary) =>
        [.. addresses
            .DistinctBy(ProxyAddress.Bare, StringComparer.OrdinalIgnoreCase)
            .Select(a => !ProxyAddress.IsSmtp(a) ? a
                : (ProxyAddress.Same(a, primary) ? ProxyAddress.PrimaryPrefix : ProxyAddress.SecondaryPrefix) + ProxyAddress.Bare(a))];
}

internal abstract record AddressEditResult
{
    internal sealed record Edited(IReadOnlyList<string> Addresses) : AddressEditResult;

    /// <summary>The edit would leave the recipient without a primary address.</summary>
    internal sealed record NoPrimary(string Primary) : AddressEditResult;
}
