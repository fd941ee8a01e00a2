using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Provider;

internal static class ProviderCodes
{
    public static readonly FindingCode MxDiffers = new("provider.mx-differs", Severity.Error, MailArea.Mx);
    public static readonly FindingCode ForeignMx = new("provider.foreign-mx", Severity.Warning, MailArea.Mx);
    public static readonly FindingCode GatewayBypassed = new("provider.gateway-bypassed", Severity.Warning, MailArea.Mx);
    public static readonly FindingCode AliasMissing = new("provider.alias-missing", Severity.Warning, MailArea.Other);
    public static readonly FindingCode AliasDiffers = new("provider.alias-differs", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Verifications = new("provider.verifications", Severity.Info, MailArea.Other);
    public static readonly FindingCode MicrosoftVerificationMx = new("m365.verification-mx", Severity.Warning, MailArea.Mx);
    public static readonly FindingCode Msoid = new("m365.msoid", Severity.Error, MailArea.Other);
    public static readonly FindingCode OldEnrollment = new("m365.old-enrollment", Severity.Info, MailArea.Other);
    public static readonly FindingCode GoogleVerificationMx = new("google.verification-mx", Severity.Info, MailArea.Mx);
    public static readonly FindingCode GoogleNoPrimaryMx = new("google.no-primary-mx", Severity.Warning, MailArea.Mx);
    public static readonly FindingCode GoogleMixedMx = new("google.mixed-mx", Severity.Warning, MailArea.Mx);
    public static readonly FindingCode GooglePrimaryNotFirst = new("google.primary-not-first", Severity.Info, MailArea.Mx);

    /// <summary>The provider's word about another slice's record; its sentences are with the others on SPF.</summary>
    public static readonly FindingCode SpfMissing = new("spf.missing-provider", Severity.Error, MailArea.Spf);

    public static IReadOnlyList<FindingCode> All { get; } =
    [
        MxDiffers, ForeignMx, GatewayBypassed, AliasMissing, AliasDiffers, Verifications, MicrosoftVerificationMx, Msoid, OldEnrollment,
        GoogleVerificationMx, GoogleNoPrimaryMx, GoogleMixedMx, GooglePrimaryNotFirst, SpfMissing,
    ];
}
