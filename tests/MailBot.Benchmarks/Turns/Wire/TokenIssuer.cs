using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MailBot.Benchmarks.Turns;

/// <summary>The channel's token service on loopback: publishes one RSA key of 2,048 bits and signs with it.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    private const string Name = "https://issuer.example";
    private const string AppId = "0a1b2c3d-0000-4000-8000-00000000abcd";

    private const int Checks = 5_000;

    private readonly RSA rsa = RSA.Create(2048);
    private readonly WebApplication app;

    private TokenIssuer(WebApplication app) => this.app = app;

    public string Metadata => app.Urls.First() + "/.well-known/openidconfiguration";

    public static async Task<TokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new TokenIssuer(builder.Build());
        issuer.app.Run(issuer.AnswerAsync);
        await issuer.app.StartAsync();
        return issuer;
    }

    /// <summary>The configuration of a bot that takes this issuer's tokens, and no others.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Registration(string metadata) =>
    [
        new("ENVIRONMENT", "Development"),
        new("MicrosoftAppType", "SingleTenant"),
        new("MicrosoftAppId", AppId),
        new("MicrosoftAppTenantId", "5e44e1e4-0000-4000-8000-000000000001"),
        new("MicrosoftAppPassword", "not-used-here"),
        new("ToBotFromChannelTokenIssuer", Name),
        new("ToBotFromChannelOpenIdMetadataUrl", metadata),
    ];

    /// <summary>Another token each time, valid for an hour.</summary>
    public string Token(string serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = $$"""{"nbf":{{now - 60}},"exp":{{now + 3600}},"iss":"{{Name}}","aud":"{{AppId}}","serviceurl":"{{serviceUrl}}","jti":"{{Guid.NewGuid()}}"}""";
        var signed = $"{Encode("""{"alg":"RS256","typ":"JWT","kid":"key-1"}""")}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>Milliseconds of processor that the check of one signature takes, and nothing else of a token.</summary>
    public double SignatureCost()
    {
        var signed = Encoding.ASCII.GetBytes(Token("http://127.0.0.1/"));
        var signature = rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var before = TimeSpan.Zero;
        for (var n = -Checks; n < Checks; n++)
        {
            if (n == 0) before = Environment.CpuUsage.TotalTime;
            if (!rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) throw new CryptographicException("A sound signature was refused.");
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Checks;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(context.Request.Path.Value!.EndsWith("/keys", StringComparison.Ordinal) ? Keys() : $$"""{"issuer":"{{Name}}","jwks_uri":"{{app.Urls.First()}}/keys"}""", context.RequestAborted);
    }

    private string Keys()
    {
        var key = rsa.ExportParameters(false);
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"key-1","n":"{{Base64Url.EncodeToString(key.Modulus)}}","e":"{{Base64Url.EncodeToString(key.Exponent)}}","endorsements":["msteams"]}]}""";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
