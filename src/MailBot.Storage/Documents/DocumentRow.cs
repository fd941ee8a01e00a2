namespace MailBot.Storage.Documents;

/// <summary>A row of the table document.</summary>
internal sealed class DocumentRow
{
    public string Name { get; set; } = "";
    public string Body { get; set; } = "";
    public long Version { get; set; }
}
