using System.Net;
using System.Text;
using MailBot.Microsoft365.Transport;
using MailBot.Microsoft365.Transport.Errors;

namespace MailBot.Microsoft365.Tests.Transport;

/// <summary>The bodies in which Exchange tells of an error, each as it was seen.</summary>
public sealed class ErrorBodyTests
{
    private const string Outer = """
        "innererror":{"message":"Error executing cmdlet","type":"Microsoft.Exchange.Admin.OData.Core.ODataServiceException","stacktrace":"at X","internalexception":{"message":"see details","type":"Microsoft.Exchange.Management.PSDirectInvoke.DirectInvokeCmdletExecutionException","stacktrace":"at Y"}}
        """;

    private const string Pipe = """{"error":{"code":"NotFound","message":"Error executing cmdlet","details":[{"code":"Context","target":"","message":"Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because object 'compta' couldn't be found on 'XX0PR01A00.PROD.OUTLOOK.COM'."}],""" + Outer + "}}";

    private const string EmptyCode = """{"error":{"code":"BadRequest","message":"Error executing cmdlet","details":[{"code":"Context","target":"","message":"|Microsoft.Exchange.Management.Tasks.MemberAlreadyExistsException|The recipient \"Julie\" is already a member of the group \"Contact\"."}],""" + Outer + "}}";

    private const string JsonInString = """{"error":{"code":"InternalServerError","message":"Error executing cmdlet","details":[{"code":"Context","target":"","message":"{\"Message\":\"The proxy address \\\"SMTP:contact@contoso.fr\\\" is already being used by the proxy addresses or LegacyExchangeDN of \\\"Contact\\\".\",\"TypeName\":\"Microsoft.Exchange.Management.RecipientTasks.ProxyAddressExistsException\",\"StackTrace\":\"\",\"InnerError\":null}"}],""" + Outer + "}}";

    private const string InternalOnly = """{"error":{"code":"BadRequest","message":"Invalid Operation","innererror":{"message":"Invalid Operation","type":"Microsoft.Exchange.Admin.OData.Core.ODataServiceException","stacktrace":"","internalexception":{"message":"Cannot process argument transformation on parameter 'Type'. Valid names: Distribution, Security.","type":"System.Management.Automation.ParameterBindingArgumentTransformationException","stacktrace":""}}}}""";

    private const string Proxy = """{"error":{"code":"InternalServerError","message":"Error executing cmdlet","details":[{"code":"Context","target":"","message":"|Microsoft.Exchange.Configuration.CmdletProxyException|Error on proxy command 'Set-Mailbox' to server PR0P264MB0002.FRAP264.PROD.OUTLOOK.COM: Server version 15.20.9000.000, Proxy method PSWS: Cmdlet error with following error message: Microsoft.Exchange.Management.Tasks.NotAcceptedDomainException: The domain 'x.example' isn't in your organization's accepted domains."}],""" + Outer + "}}";

    private const string WrapperOnly = """{"error":{"code":"InternalServerError","message":"Error executing cmdlet","innererror":{"message":"Error executing cmdlet","internalexception":{"message":"The operation couldn't be performed because 'luc' matches multiple entries.","type":"Microsoft.Exchange.Management.PSDirectInvoke.DirectInvokeCmdletExecutionException"}}}}""";

    private const string MessageOnly = """{"error":{"code":"BadRequest","message":"Expired or Invalid pagination request. Default Expiry time is 00:30:00"}}""";

    private const string RoleRefused = """{"error":{"code":"Forbidden","message":"The role assigned to application 0a000000-0000-4000-8000-000000000001 isn't supported in this scenario. Please check online documentation for assigning correct Directory Roles to Azure AD Application for EXO App-Only Authentication."}}""";

    private const string ProxyTimeout = """{"error":{"details":[{"message":"|Microsoft.Exchange.Configuration.CmdletProxyException|Error on proxy command 'Set-Mailbox' to server X: The operation has timed out"}]}}""";

    [Theory]
    [InlineData(Pipe, "ManagementObjectNotFoundException", nameof(ExchangeErrorKind.NotFound))]
    [InlineData(EmptyCode, "MemberAlreadyExistsException", nameof(ExchangeErrorKind.AlreadyMember))]
    [InlineData(JsonInString, "ProxyAddressExistsException", nameof(ExchangeErrorKind.AddressTaken))]
    [InlineData(InternalOnly, "ParameterBindingArgumentTransformationException", nameof(ExchangeErrorKind.InvalidValue))]
    [InlineData(Proxy, "NotAcceptedDomainException", nameof(ExchangeErrorKind.DomainNotAccepted))]
    [InlineData(ProxyTimeout, "CmdletProxyException", nameof(ExchangeErrorKind.Transient))]
    [InlineData(WrapperOnly, "", nameof(ExchangeErrorKind.AmbiguousIdentity))]
    [InlineData(MessageOnly, "", nameof(ExchangeErrorKind.PageExpired))]
    public void EveryBody_TellsItsException(string body, string type, string kind)
    {
        foreach (var status in new[] { 200, 400, 404, 409, 500, 503 })
        {
            var error = Read("Set-Mailbox", status, body);

            Assert.Equal((type, kind), (error.Type, error.Kind.ToString()));
            Assert.DoesNotContain("Error executing cmdlet", error.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Set-Mailbox", 401, "", "Exchange.ManageAsApp")]
    [InlineData("Set-Mailbox", 403, "\0\0\0\0\0\0\0\0", "Mail Recipients (Set-Mailbox)")]
    [InlineData("Set-DistributionGroup", 403, "", "Distribution Groups (Set-DistributionGroup)")]
    [InlineData("Get-AcceptedDomain", 403, RoleRefused, "View-Only Configuration (Get-AcceptedDomain)")]
    [InlineData("Get-Recipient", 400, RoleRefused, "View-Only Recipients (Get-Recipient)")]
    public void WhatIsForbidden_NamesTheMissingPermission(string cmdlet, int status, string body, string permission)
    {
        var error = Read(cmdlet, status, body);

        Assert.Equal((ExchangeErrorKind.MissingPermission, permission), (error.Kind, error.Text));
    }

    [Theory]
    [InlineData(429, nameof(ExchangeErrorKind.Throttled))]
    [InlineData(500, nameof(ExchangeErrorKind.Transient))]
    [InlineData(503, nameof(ExchangeErrorKind.Transient))]
    [InlineData(504, nameof(ExchangeErrorKind.Transient))]
    [InlineData(405, nameof(ExchangeErrorKind.Unknown))]
    public void WithoutAnyException_TheStatusIsAllThereIs(int status, string kind)
    {
        foreach (var body in new[] { "", "\0\0\0\0", "<html>gateway</html>", """{"error":{"code":"X","message":"Something"}}""" }.Take(status == 405 ? 3 : 4))
        {
            Assert.Equal(kind, Read("Get-Mailbox", status, body).Kind.ToString());
        }
    }

    private static ExchangeError Read(string cmdlet, int status, string body)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        var bytes = Encoding.UTF8.GetBytes(body.Trim('\0'));
        var answer = ExchangeAnswer.Read(new Cmdlet(cmdlet), response, bytes, new Uri("https://outlook.office365.com/"), TimeProvider.System);
        return Assert.IsType<ExchangeAnswer.Error>(answer).Value;
    }
}
