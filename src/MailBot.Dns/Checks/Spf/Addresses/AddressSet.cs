using System.Net;

namespace MailBot.Dns.Checks.Spf.Addresses;

/// <summary>Addresses of both families as ranges in order that neither touch nor overlap: two sets with the same addresses have the same ranges.</summary>
internal sealed class AddressSet
{
    private readonly AddressRange[] ranges;

    private AddressSet(AddressRange[] ranges) => this.ranges = ranges;

    public static AddressSet Empty { get; } = new([]);

    public static AddressSet Everybody { get; } = new([new(false, 0, uint.MaxValue), new(true, 0, UInt128.MaxValue)]);

    public IReadOnlyList<AddressRange> Ranges => ranges;

    public bool IsEmpty => ranges.Length == 0;

    /// <summary>Every address of a family is in it.</summary>
    public bool HasWholeFamily => ranges.Any(r => r.First == 0 && r.Last == (r.Six ? UInt128.MaxValue : uint.MaxValue));

    /// <summary>How many IPv4 addresses; up to 2^32.</summary>
    public long CountOfFour => ranges.Where(r => !r.Six).Sum(r => (long)(ulong)(r.Last - r.First) + 1);

    public static AddressSet Of(IEnumerable<AddressRange> some) => Joined(some.OrderBy(r => r.Six).ThenBy(r => r.First));

    public AddressSet Union(AddressSet other) => IsEmpty ? other : other.IsEmpty ? this : Joined(Merged(ranges, other.ranges));

    public AddressSet Intersect(AddressSet other) => Except(Except(other));

    public AddressSet Except(AddressSet other)
    {
        if (IsEmpty || other.IsEmpty) return this;
        var left = new List<AddressRange>();
        var first = 0;
        foreach (var range in ranges)
        {
            while (first < other.ranges.Length && IsBefore(other.ranges[first], range)) first++;
            Cut(range, other.ranges.AsSpan(first), left);
        }

        return new AddressSet([.. left]);
    }

    public bool Contains(IPAddress address) => ranges.Any(r => r.Contains(AddressRange.Unclothed(address)));

    private static AddressSet Joined(IEnumerable<AddressRange> inOrder)
    {
        var joined = new List<AddressRange>();
        foreach (var range in inOrder)
        {
            if (joined is [.., var last] && last.Six == range.Six && (range.First <= last.Last || range.First - last.Last == 1))
                joined[^1] = last with { Last = UInt128.Max(last.Last, range.Last) };
            else
                joined.Add(range);
        }

        return new AddressSet([.. joined]);
    }

    private static IEnumerable<AddressRange> Merged(AddressRange[] one, AddressRange[] other)
    {
        var (i, j) = (0, 0);
        while (i < one.Length || j < other.Length)
        {
            var isOne = j == other.Length || (i < one.Length && (one[i].Six == other[j].Six ? one[i].First <= other[j].First : !one[i].Six));
            yield return isOne ? one[i++] : other[j++];
        }
    }

    private static void Cut(AddressRange range, ReadOnlySpan<AddressRange> holes, List<AddressRange> left)
    {
        var from = range.First;
        foreach (var hole in holes)
        {
            if (hole.Six != range.Six || hole.First > range.Last) break;
            if (hole.First > from) left.Add(range with { First = from, Last = hole.First - 1 });
            if (hole.Last >= range.Last) return;
            from = UInt128.Max(from, hole.Last + 1);
        }

        left.Add(range with { First = from });
    }

    private static bool IsBefore(AddressRange one, AddressRange other) =>
        one.Six == other.Six ? one.Last < other.First : other.Six;
}
