using System.Net;
using CsCheck;
using MailBot.Dns.Checks.Spf.Addresses;

namespace MailBot.Dns.Tests.Checks.Spf.Addresses;

public sealed class AddressSetTests
{
    private static readonly Gen<AddressSet> Sets = Gen.Select(Gen.Int[0, 255], Gen.Int[0, 40], Gen.Bool, (first, more, six) => new AddressRange(six, (UInt128)first, (UInt128)(first + more)))
        .Array[0, 12].Select(AddressSet.Of);

    [Fact]
    public void Sets_ObeyTheirLaws_AddressByAddress() => Gen.Select(Sets, Sets).Sample((one, other) =>
    {
        var (union, except, both) = (one.Union(other), one.Except(other), one.Intersect(other));
        for (var n = 0; n < 300; n++)
        {
            foreach (var six in (bool[])[false, true])
            {
                var at = AddressRange.Address((UInt128)n, six);
                Assert.Equal(one.Contains(at) || other.Contains(at), union.Contains(at));
                Assert.Equal(one.Contains(at) && !other.Contains(at), except.Contains(at));
                Assert.Equal(one.Contains(at) && other.Contains(at), both.Contains(at));
            }
        }
    }, iter: 200);

    [Fact]
    public void Networks_CoverARangeExactly() => Gen.Select(Gen.UInt, Gen.UInt[0, 100_000]).Sample((first, more) =>
    {
        var range = new AddressRange(false, first, UInt128.Min((UInt128)first + more, uint.MaxValue));
        var covered = AddressSet.Of(range.Networks().Select(Read));
        Assert.Equal([range], covered.Ranges);
    });

    [Fact]
    public void WholeFamilies_AreOneNetworkEach() =>
        Assert.Equal(["0.0.0.0/0", "::/0"], AddressSet.Everybody.Ranges.SelectMany(r => r.Networks()));

    private static AddressRange Read(string network)
    {
        var parts = network.Split('/');
        return AddressRange.Of(IPAddress.Parse(parts[0]), parts.Length == 1 ? 32 : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
