namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Who decides while an approver is away.</summary>
internal static class SubstituteWords
{
    private const string Noun = "remplacant|remplacante|suppleant|suppleante|substitute|deputy|backup|replacement|interim";
    private const string Stands = "remplace|remplacera|remplacer|replaces|replace|covers|cover";
    private const string Decides = "decide|decidera|valide|validera|approuve|approuvera|decides|approves|validates|approve";
    private const string Away = "absent|absente|absence|conge|conges|vacances|deplacement|arret|away|off|holiday|vacation|leave|out";

    public static readonly HashSet<string> By = new(StringComparer.Ordinal) { "par", "by", "with" };

    private const string Surroundings = "mon ma mes my me m je j i suis serai sera est is will be am ai a au aux en le la les l the pendant during while absence absent absente conges conge vacances holiday vacation leave pour for mes validations approbations demandes requests approvals decisions et and qui who that c ce sois voyez voir avec with chez as comme par by jusqu jusque que to until till from du de d on of place stead arret maladie sick maternite paternite inclus included compris retour formation training deplacement trip travel nommer designer choisir mettre prendre choose declare declarer assure assurera fait fera pars partir vais prend prendra nomme designe choisis prends mets name appoint set make want veux voudrais instead behalf il faut besoin up in valider approuver decider signer away out off";

    public static readonly CommandWords Words = new(ChatCommand.Substitute, Nature.Opening)
    {
        Slots = SlotKinds.Substitute | SlotKinds.Dates,
        Strict = true,
        French = [Noun, "prend|prends|prendra|prenne relais|suite|main", $"{Stands} jusqu|jusque|du|pendant|partir|lundi|demain|semaine|le", "delegue|deleguer|delegues approbation|approbations|validation|validations|demandes|pouvoir"],
        English = [Noun, "take|takes|taking over", "stand|stands|standing in", "fill|fills|filling in", "delegate approval|approvals|requests"],
        Around = Surroundings,
    };

    /// <summary>« Paul me remplace », « je suis absente jusqu'à lundi, Paul décide »: only with a name.</summary>
    public static readonly CommandWords WithName = Words with
    {
        Needs = SlotKinds.Substitute,
        French = [$"me|m {Stands}", $"{Stands} moi", $"{Away} {Decides}|voir|voyez", $"{Decides} ma place", $"{Decides} pour moi", $"{Decides} pendant|durant|lors {Away}", $"{Stands}"],
        English = [$"{Stands} me", "covers|cover for me", $"{Away} {Decides}", $"{Decides} for|behalf me|my", $"{Decides} instead|place", $"{Decides} while|during|when {Away}"],
    };

    public static readonly CommandWords End = new(ChatCommand.EndSubstitute, Nature.Opening)
    {
        Strict = true,
        French =
        [
            "suis retour", "suis rentre|rentree|revenu|revenue", "de retour", $"fin|finis|termine|terminer|arrete|arreter|annule|annuler|stop|stoppe|supprime|supprimer|leve remplacement|interim|suppleance|{Noun}",
            "remplacement termine|fini", "reprends main|validations|approbations", "ne remplace plus", "plus besoin remplacant|remplacante",
        ],
        English = ["m|am|im back", "back work|office", "end|stop|cancel|remove substitution|substitute|deputy|replacement", "no longer need substitute|deputy"],
        Around = "je j i suis le la l du de mon ma mes my the a au ai am m is in at of from travail bureau work office conges vacances holiday",
    };
}
