using System.Formats.Asn1;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>RSA: a SubjectPublicKeyInfo as everybody publishes it, or the bare RSAPublicKey that RFC 6376 names (erratum 3017).</summary>
internal static class RsaKeyReader
{
    private const string RsaEncryption = "1.2.840.113549.1.1.1";

    private const int LeastBits = 1024;

    private const int GoodBits = 2048;

    public static DkimKey Read(DkimKey key, string written)
    {
        if (KeyOctets.Read(written) is not { } octets) return key.With(DkimCodes.PBase64);
        if (KeyOctets.IsCut(octets)) return key.With(DkimCodes.PDer);
        // A text that isn't base64 all through and not cut inside a key either was never a key.
        if (written.TrimEnd('=').Length % 4 == 1) return key.With(DkimCodes.PBase64);
        if (Bits(octets) is not { } read) return key.With(DkimCodes.PDer);
        key = key with { Bits = read.Bits, Key = Convert.ToBase64String(octets), Status = read.Bits < LeastBits ? DkimKeyStatus.Weak : DkimKeyStatus.Ok };
        if (read.IsBare) key = key.With(DkimCodes.Pkcs1);
        if (read.Bits < LeastBits) return key.With(DkimCodes.KeyTooShort);
        return read.Bits < GoodBits ? key.With(DkimCodes.Key1024) : key;
    }

    /// <summary>Null where it is no RSA key.</summary>
    public static (int Bits, bool IsBare)? Bits(byte[] der)
    {
        try
        {
            var reader = new AsnReader(der, AsnEncodingRules.DER);
            var outer = reader.ReadSequence();
            reader.ThrowIfNotEmpty();
            if (outer.PeekTag().HasSameClassAndValue(Asn1Tag.Integer)) return (Modulus(outer), IsBare: true);
            if (outer.ReadSequence().ReadObjectIdentifier() != RsaEncryption) return null;
            var inner = new AsnReader(outer.ReadBitString(out _), AsnEncodingRules.DER);
            return (Modulus(inner.ReadSequence()), IsBare: false);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static int Modulus(AsnReader numbers)
    {
        var modulus = numbers.ReadInteger();
        numbers.ReadInteger();
        numbers.ThrowIfNotEmpty();
        return modulus.Sign > 0 ? (int)modulus.GetBitLength() : throw new AsnContentException("A modulus is positive.");
    }
}
