using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Authentication;

/// <summary>A channel's token service on loopback: publishes OpenID metadata and keys with their endorsements.</summary>
internal sealed class OpenIdIssuer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<IssuerKey> keys = [];

    private OpenIdIssuer(WebApplication app) => this.app = app;

    public const string Issuer = "https://issuer.example";

    /// <summary>Whom its tokens are for.</summary>
    public const string Bot = "0a1b2c3d-0000-4000-8000-00000000abcd";

    public string Metadata => app.Urls.First() + "/.well-known/openidconfiguration";

    public int Readings { get; private set; }

    public bool IsDown { get; set; }

    public static async Task<OpenIdIssuer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new OpenIdIssuer(builder.Build());
        issuer.app.Run(issuer.AnswerAsync);
        await issuer.app.StartAsync(cancellationToken);
        return issuer;
    }

    /// <param name="endorsements">Null: the key is published without any.</param>
    public IssuerKey Publish(string kid, params string[]? endorsements)
    {
        var key = new IssuerKey(kid, endorsements);
        keys.Add(key);
        return key;
    }

    public void Withdraw(IssuerKey key) => keys.Remove(key);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (IsDown)
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json";
        if (context.Request.Path.Value!.EndsWith("/keys", StringComparison.Ordinal)) return context.Response.WriteAsync($$"""{"keys":[{{string.Join(',', keys.Select(k => k.Published()))}}]}""");
        Readings++;
        return context.Response.WriteAsync($$"""{"issuer":"{{Issuer}}","jwks_uri":"{{app.Urls.First()}}/keys","id_token_signing_alg_values_supported":["RS256"]}""");
    }
}

/// <summary>A key pair of the issuer.</summary>
internal sealed class IssuerKey(string kid, string[]? endorsements)
{
    public string Kid => kid;

    public RSA Rsa { get; } = RSA.Create(2048);

    public string Published()
    {
        var parameters = Rsa.ExportParameters(false);
        var endorsed = endorsements is null ? "" : $",\"endorsements\":[{string.Join(',', endorsements.Select(e => $"\"{e}\""))}]";
        return $$"""{"kty":"RSA","use":"sig","kid":"{{kid}}","n":"{{Base64UrlEncoder.Encode(parameters.Modulus!)}}","e":"{{Base64UrlEncoder.Encode(parameters.Exponent!)}}"{{endorsed}}}""";
    }

    /// <summary>A token of this header and these claims, signed as the algorithm says, or not at all.</summary>
    public string Sign(string header, string payload, string algorithm = "RS256")
    {
        var signed = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}";
        var octets = Encoding.ASCII.GetBytes(signed);
        var signature = algorithm switch
        {
            "RS256" => Rsa.SignData(octets, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "RS384" => Rsa.SignData(octets, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "RS512" => Rsa.SignData(octets, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => Rsa.SignData(octets, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            // The classic: the public key, which everybody has, taken for a shared secret.
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(Rsa.ExportSubjectPublicKeyInfoPem()), octets),
            _ => [],
        };
        return $"{signed}.{Base64UrlEncoder.Encode(signature)}";
    }
}
