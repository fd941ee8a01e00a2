namespace MailBot.Chat.Language.Vocabulary;

/// <summary>The words of <see cref="ChatCommand.CreateGroup"/>.</summary>
internal static class GroupWords
{
    private const string MakeAny = $"{Verbs.Add}|{Verbs.Make}|{Verbs.Want}";
    private const string Noun = "groupe|group|liste|list";
    private const string Shared = "commune|commun|partagee|collective|partage|groupee|shared|common|joint";

    public static readonly HashSet<string> Nouns = Of($"{Noun}|adresse|address|mail|email|equipe|team");
    public static readonly HashSet<string> Existing = Of("au|aux|du|dans|de|d|sur|to|into|in|from|of|ce|cette|this|mon|notre|our");
    public static readonly HashSet<string> Definite = Of("le|la|les|l|the");
    public static readonly HashSet<string> MailGroups = Of($"groupe|group|diffusion|distribution|mailing|mail|mails|email|emails|equipe|team|adresse|address|{Shared}");
    public static readonly HashSet<string> Listed = Of("des|les|of|the|all|tous|toutes|moi");
    public static readonly HashSet<string> Gathering = Of("regroupe|regrouper|rassemble|rassembler|reunis|reunir|group|gather");
    public static readonly HashSet<string> Putting = Of("mets|mettez|mettre|ajoute|ajoutez|ajouter|put|add|inclus|include");
    public static readonly HashSet<string> Creating = Of("cree|creer|crees|creez|create|creation|fais|faire|fer|fe|faites|make|monte|monter|genere|prepare|setup|ouvre|ouvrir");
    public static readonly HashSet<string> Introducing = Of($"diffusion|distribution|mailing|de|d|mail|mails|email|emails|messagerie|nomme|nommee|appele|appelee|intitule|intitulee|called|named|{Shared}");
    public static readonly HashSet<string> Ending = Of("avec|pour|pr|with|for|compose|composee|contenant|comprenant|qui|that|which|et|and|regroupant|incluant|including|containing|membre|membres|members|dans|in|sur|on|dont|reunissant|regroupe|contient|comprend|inclut|rassemble|reunit|includes|contains|gathers|a|to|afin|car|because|of|entre|between|dedans");
    public static readonly HashSet<string> MemberLeads = Of("avec|pour|pr|with|for|membre|membres|member|members|dedans|comprenant|contenant|incluant|regroupant|reunissant|including|containing|compose|composee|entre|between|of|regroupe|regroupent|contient|comprend|inclut|rassemble|rassemblant|reunit|includes|contains|gathers|containing|personnes|people|participants|destinataires|recipients");
    public static readonly HashSet<string> Arriving = Of("goes|go|going|sent|delivered|arrive|arrivent|arrives|va|vont|ira|aille|aillent");
    public static readonly HashSet<string> Toward = Of("to|a|chez|vers|at|in");
    public static readonly HashSet<string> Fillers = Of("le|la|les|l|the|de|d|du|des|personnes|gens|people|equipe|team|groupe|service|sont|est|are|is|dedans|qui|that|comme|as|y|mettre");

    public static readonly CommandWords Words = new(ChatCommand.CreateGroup, Nature.Opening)
    {
        Slots = SlotKinds.NewGroup | SlotKinds.Address | SlotKinds.Reason,
        Needs = SlotKinds.NewGroup,
        French =
        [
            $"{MakeAny} {Noun}", $"un|une|nouveau|nouvelle {Noun}", $"creation {Noun}",
            $"{MakeAny} regrouper|rassembler|reunir groupe|liste", $"{MakeAny} adresse|mail|email {Shared}", $"une|nouvelle adresse {Shared}", $"{MakeAny} equipe", $"{MakeAny} adresse groupe|liste",
        ],
        English = [$"{MakeAny} {Noun}", $"a|new {Noun}", $"{MakeAny} {Shared} address|email|mail", $"{MakeAny} mailing|distribution {Noun}", $"{MakeAny} team", $"{MakeAny} group address"],
        Around = $"goes go going arrives regrouper rassembler reunir on nous we faudra repartir repartie distribuee lue geree arrive arrivent va vont toute tout tous all whole diffusion distribution mailing nouveau nouvelle new mail mails email messagerie adresse address up nomme appele appelee called named dedans membre membres members compose {Shared.Replace('|', ' ')}",
    };

    /// <summary>« groupe poseurs avec Marc et Luc »: without a verb only where the members follow.</summary>
    public static readonly CommandWords WithoutVerb = Words with
    {
        Needs = SlotKinds.NewMembers,
        French = [Noun, $"adresse {Shared}"],
        English = [Noun, $"{Shared} address"],
    };

    private static HashSet<string> Of(string words) => new(words.Split('|'), StringComparer.Ordinal);
}
