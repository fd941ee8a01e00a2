namespace MailBot.Chat.Language.Vocabulary;

/// <summary>What public DNS says about a domain's mail, what to publish, and the report as text.</summary>
internal static class DnsWords
{
    private const string Records = "dns|spf|dkim|dmarc|mx|srv";

    private const string Looking = "verifie|verifier|verifiez|verification|controle|controler|controlez|analyse|analyser|analysez|diagnostique|diagnostiquer|diagnostic|audit|audite|auditer|examine|examiner|inspecte|rapport|bilan|etat|sante";

    private const string Any =
        "rapport report domaine domain domaines verifie verifier verifiez verification controle controler check checks fais faire lance lancer run montre affiche donne voir show me le les l nos our notre mon enregistrement enregistrements record records est sont bon bons bonne ok correct corrects configure configures etat sante status diagnostic diag test teste tester audit give is are how doing ou en fine good right spf dkim dmarc mx srv dns du de des the of for please on regarde regarder jeter oeil look at mail mails messagerie email si if whether quel quoi comment va vont marche marchent ca que ce est nouveau again encore complet full health";

    public static readonly CommandWords Report = new(ChatCommand.DnsReport, Nature.Reading)
    {
        Slots = SlotKinds.Domain,
        French = [Records, "rapport domaine", "verifie|verifier|controle domaine", "etat|sante domaine", "domaine configure|ok|bon|regle"],
        English = [Records, "domain report|check|health", "check domain"],
        Around = Any,
    };

    /// <summary>« vérifie exemple.fr »: the domain alone says what is meant.</summary>
    public static readonly CommandWords OfDomain = Report with
    {
        Needs = SlotKinds.Domain,
        Strict = true,
        French = [Looking, "domaine"],
        English = ["check|verify|analyse|analyze|audit|inspect|diagnose|report|status|health", "domain"],
    };

    public static readonly CommandWords Advice = Report with
    {
        Command = ChatCommand.DnsAdvice,
        French = ["quoi|que publier", "que|quoi dois|doit|faut publier", "valeur|valeurs|enregistrement|enregistrements publier", $"corriger|reparer|arranger {Records}", $"publier {Records}"],
        English = ["what publish", "what should|must|to publish", "value|values|record|records publish", $"fix|repair {Records}", $"publish {Records}"],
        Around = $"{Any} publier publish corriger reparer fix repair how do dois doit faut je on i we should must to a valeur valeurs value values pour comment peux peut can need besoin dans chez",
    };

    public static readonly CommandWords Export = Report with
    {
        Command = ChatCommand.DnsExport,
        French = [$"exporte|exporter|exportez|export|telecharge|telecharger|enregistre {Records}", "exporte|exporter|exportez|export|telecharge|telecharger rapport"],
        English = [$"export|download|save {Records}", "export|download|save report"],
        Around = $"{Any} exporte exporter export telecharge telecharger download save texte text fichier file csv au format as to in",
    };
}
