namespace MailBot.Dns.Reports;

public enum FixAction
{
    Add,

    /// <summary>Of the records with this owner and type the one that is named, or all where none is named.</summary>
    Replace,

    Remove,
}
