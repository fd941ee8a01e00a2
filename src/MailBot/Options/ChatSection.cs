namespace MailBot.Options;

/// <summary>The section Chat.</summary>
internal sealed class ChatSection
{
    public string CompanyLanguage { get; set; } = "fr";

    public string CardActions { get; set; } = "auto";

    public IEnumerable<string> Mistakes()
    {
        if (CompanyLanguage is not ("fr" or "en")) yield return $"Chat:CompanyLanguage is \"{CompanyLanguage}\": it must be fr or en.";
        if (CardActions is not ("execute" or "submit" or "auto")) yield return $"Chat:CardActions is \"{CardActions}\": it must be execute, submit or auto.";
    }
}
