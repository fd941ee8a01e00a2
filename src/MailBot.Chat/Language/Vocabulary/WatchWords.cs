namespace MailBot.Chat.Language.Vocabulary;

/// <summary>A change of DNS that is watched until it has arrived everywhere.</summary>
internal static class WatchWords
{
    /// <summary>Also what a registrar's form calls the record: MX, TXT.</summary>
    public static readonly HashSet<string> Kinds = new("mx spf dkim dmarc srv txt cname aaaa tlsa".Split(' '), StringComparer.Ordinal);

    /// <summary>« surveille la disparition de … ».</summary>
    public static readonly HashSet<string> Leaving = new("disparition suppression retrait removal disappearance".Split(' '), StringComparer.Ordinal);

    private const string Kind = "mx|spf|dkim|dmarc|srv|txt|cname|aaaa|tlsa";

    private const string Watching = "surveille|surveil|surveill|surveiller|surveillez|suis|suivre|suivez|guette|guetter|guettez";

    private const string WatchingInEnglish = "watch|monitor|follow|track";

    private const string Any =
        "nouveau nouvelle new la le les l du de des d un une mon ma notre nos si quand jusqu a ou en est arrive arrivee arrivent changement modification modifications enregistrement enregistrements record records entree valeur dns domaine domain zone propagation propage diffusion mise jour the of for our my change changes until it has have arrived spread everywhere partout propagated please me sur se to dans disparition suppression retrait removal disappearance et and previens prevenez avertis avertissez dis dites moi c bon fini fait termine ok visible visibles let know tell when done everyone keep an eye on";

    public static readonly CommandWords Words = new(ChatCommand.DnsWatch, Nature.Reading)
    {
        Slots = SlotKinds.Watched,
        Strict = true,
        French = [$"{Watching} {Kind}", $"{Watching} propagation|diffusion", $"propagation|diffusion {Kind}", "propagation dns", $"previens|prevenez|avertis|avertissez|dis|dites moi quand {Kind}"],
        English = [$"let|tell me when {Kind}", $"keep eye {Kind}", $"{WatchingInEnglish} {Kind}", $"{WatchingInEnglish} propagation", $"propagation {Kind}"],
        Around = $"{Any} mx spf dkim dmarc srv txt cname surveille suis suivre watch",
    };

    /// <summary>« surveille _dmarc.exemple.fr »: the name alone says what is meant.</summary>
    public static readonly CommandWords OfDomain = Words with
    {
        Needs = SlotKinds.Domain,
        French = [Watching, "propagation|diffusion"],
        English = [WatchingInEnglish],
    };

    public static readonly CommandWords End = Words with
    {
        Command = ChatCommand.DnsUnwatch,
        Nature = Nature.Opening,
        French =
        [
            $"arrete|arreter|arretez|stoppe|stop|annule|annuler surveiller|suivre {Kind}",
            $"arrete|arreter|arretez|stoppe|stop|annule|annuler surveillance|suivi {Kind}",
            "arrete|arreter|arretez|stoppe|stop|annule|annuler surveiller|suivre|surveillance|suivi domaine|dns",
            $"ne surveille|suis|surveillez|suivez plus {Kind}",
            $"surveille|suis|surveillez|suivez plus {Kind}",
        ],
        English = [$"stop|end|cancel watching|monitoring|following|watch {Kind}", $"stop|end|cancel watch|watching {Kind}", $"don t|dont watch|monitor|follow {Kind} anymore|more|longer"],
        Around = $"{Any} any more no longer anymore",
    };

    /// <summary>« arrête de surveiller exemple.fr ».</summary>
    public static readonly CommandWords EndOfDomain = End with
    {
        Needs = SlotKinds.Domain,
        French = ["arrete|arreter|arretez|stoppe|stop|annule|annuler surveiller|suivre|surveillance|suivi", "surveille|suis|surveillez|suivez plus"],
        English = ["stop|end|cancel watching|monitoring|following|watch"],
    };

    public static readonly CommandWords List = new(ChatCommand.DnsWatches, Nature.Reading)
    {
        Strict = true,
        French = ["suivis|surveillances dns|cours|propagation", "mes|les|nos|liste suivis|surveillances", "mes suivi|surveillance dns", "que|quoi surveilles|suis tu", "que tu surveilles|suis"],
        English = ["my|our|list|show watches", "dns watches", "what watching|watched"],
        Around = "mes les nos liste la des de en cours dns propagation montre affiche voir show list my our the what are you we is being running of all toutes tous quels quelles sont est ce qu moment maintenant",
    };
}
