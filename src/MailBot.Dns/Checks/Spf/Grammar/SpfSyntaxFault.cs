namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>Why a word of a record can't be read.</summary>
internal enum SpfSyntaxFault
{
    /// <summary>A control character, or one outside ASCII (RFC 7208 3.1).</summary>
    ForbiddenCharacter,
    UnknownMechanism,

    /// <summary>An address or a network alone, without "ip4:" or "ip6:".</summary>
    BareAddress,
    MissingArgument,
    UnexpectedArgument,
    BadAddress,

    /// <summary>Too large, or with leading zeros.</summary>
    BadPrefixLength,

    /// <summary>No domain-spec (RFC 7208 7.1): it must end in a dot and a label with a letter, or in a macro.</summary>
    BadDomain,
    BadMacro,

    /// <summary>"redirect" or "exp" a second time (RFC 7208 6).</summary>
    RepeatedModifier,
}
