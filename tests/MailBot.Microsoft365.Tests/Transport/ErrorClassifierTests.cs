using MailBot.Microsoft365.Transport;
using MailBot.Microsoft365.Transport.Errors;

namespace MailBot.Microsoft365.Tests.Transport;

public sealed class ErrorClassifierTests
{
    [Theory]
    [InlineData("Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException", "The object already exists.", nameof(ExchangeErrorKind.NameTaken))]
    [InlineData("", "The proxy address \"smtp:x\" is already being used by the proxy addresses of \"Y\".", nameof(ExchangeErrorKind.AddressTaken))]
    [InlineData("DualWriteException", "Another object with the same value for property proxyAddresses already exists. ConflictingObject: User_1", nameof(ExchangeErrorKind.AddressTaken))]
    [InlineData("", "The value \"x\" of property \"Alias\" is used by another recipient object.", nameof(ExchangeErrorKind.PropertyTaken))]
    [InlineData("", "The domain isn't within an accepted domain.", nameof(ExchangeErrorKind.DomainNotAccepted))]
    [InlineData("X.MemberNotFoundException", "", nameof(ExchangeErrorKind.NotMember))]
    [InlineData("X.OperationRequiresGroupManagerException", "", nameof(ExchangeErrorKind.ManagerRequired))]
    [InlineData("X.RecipientTaskException", "The current operation is not supported on GroupMailbox.", nameof(ExchangeErrorKind.WrongRecipientType))]
    [InlineData("X.RecipientTaskException", "Couldn't find object \"x\".", nameof(ExchangeErrorKind.WrongRecipientType))]
    [InlineData("X.RecipientTaskException", "Couldn't find \"x\" as a recipient.", nameof(ExchangeErrorKind.MemberNotRecipient))]
    [InlineData("", "The executing user is not in the current organization.", nameof(ExchangeErrorKind.ManagerRequired))]
    [InlineData("X.ValidationException", "CNAME record does not exist for this config.", nameof(ExchangeErrorKind.DkimRecordsMissing))]
    [InlineData("X.DataValidationException", "The email address \"please retry@x\" isn't correct.", nameof(ExchangeErrorKind.InvalidValue))]
    [InlineData("X.InsufficientPermissionsException", "", nameof(ExchangeErrorKind.MissingPermission))]
    [InlineData("System.Management.Automation.ParameterBindingException", "-Foo is not present in the role definition of the current user.", nameof(ExchangeErrorKind.MissingPermission))]
    [InlineData("X.InvalidObjectOperationException", "because the object is being synchronized from your on-premises organization.", nameof(ExchangeErrorKind.DirectorySynced))]
    [InlineData("X.ManagementObjectNotFoundException", "it is being synchronized from your on-premises organization and couldn't be found", nameof(ExchangeErrorKind.DirectorySynced))]
    [InlineData("X.ADTransientException", "whatever", nameof(ExchangeErrorKind.Transient))]
    [InlineData("", "The server is too busy.", nameof(ExchangeErrorKind.Transient))]
    [InlineData("X.CmdletProxyException", "Error on proxy command: (503) Server Unavailable", nameof(ExchangeErrorKind.Transient))]
    [InlineData("X.NobodyKnowsException", "Something else.", nameof(ExchangeErrorKind.Unknown))]
    public void ItsTypeThenItsWords_TellTheKind(string type, string text, string kind) =>
        Assert.Equal(kind, ExchangeErrorClassifier.Classify(new CmdletException(type, text)).ToString());
}
