using System.Text.RegularExpressions;
using Azure.Identity;

namespace MailBot.Microsoft365.Credentials;

/// <summary>Why no token was had, as Entra's code tells it.</summary>
/// <param name="ForGood">An administrator has to act: the same call would be refused again.</param>
internal sealed partial record SignInFailure(bool ForGood, string Detail)
{
    /// <summary>Secret wrong or expired, application unknown or disabled, tenant unknown, certificate unknown, policy. Source: Entra error code reference.</summary>
    private static readonly string[] Final =
        ["AADSTS7000215", "AADSTS7000222", "AADSTS700016", "AADSTS7000112", "AADSTS90002", "AADSTS700027", "AADSTS53003", "AADSTS700211", "AADSTS700213"];

    public static SignInFailure Of(AuthenticationFailedException failure)
    {
        var code = Code().Match(failure.Message);
        if (failure is CredentialUnavailableException) return new(true, "sign-in: this machine offers no such identity");
        return code.Success
            ? new(Final.Contains(code.Value, StringComparer.Ordinal), $"sign-in refused with {code.Value}")
            : new(false, "sign-in: no answer that could be understood");
    }

    [GeneratedRegex(@"AADSTS\d{4,8}")]
    private static partial Regex Code();
}
