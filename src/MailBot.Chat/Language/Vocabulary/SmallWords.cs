namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Words that carry grammar, and words that carry doubt.</summary>
internal static class SmallWords
{
    /// <summary>May stand around a decision: articles and « je ».</summary>
    public static readonly HashSet<string> Articles = Of("le la les l un une de du d des dun dune ce cet cette cela ca j je the this that an it i its my ma mon mes moi m me");

    /// <summary>May stand around everything else.</summary>
    public static readonly HashSet<string> Grammar = Of("im ive ill id weve wed youre a au aux en y et and que qu qui to of on in for at s is nous notre nos our us tu te vous il you your sur dans pour chez avec with soit be");

    public static readonly HashSet<string> Negations = Of("ne n pas plus jamais rien aucun aucune not no never dont doesnt didnt cannot cant wont isnt arent shouldnt sans without nothing nobody noone p personne");

    public static readonly HashSet<string> Conditions = Of("si if unless sauf condition seulement only lorsque quand when des once apres avant after before until tant pourvu uniquement");

    public static readonly HashSet<string> Questions = Of("comment pourquoi qui quel quelle quels quelles combien quoi how why who what which whether where faut doit dois should do does did can");

    /// <summary>« comment approuver ? », "how do I approve": answered with the help about that command.</summary>
    public static readonly HashSet<string> HowTo = Of("comment how koment comen");

    public static readonly HashSet<string> Alternatives = Of("ou or mais but sinon else otherwise");

    /// <summary>What has been or will be is no wish.</summary>
    public static readonly HashSet<string> OtherTimes = Of("hier deja ete yesterday already was were been has had avait etait ont as avons avez demain tomorrow est sont fut sera aura");

    /// <summary>They take the wish back, or warn of it.</summary>
    public static readonly HashSet<string> Reversals = Of("everybody everyone non no nan nope attends attendez attend wait stop arrete arreter arretez evite eviter evitez avoid inutile useless interdit interdis empeche empecher prevent contre against hesite hesiter doute imagine imaginons suppose supposons abstiens renonce laisse laissez forget oublie oubliez hold instead acces access droit droits rights permission permissions passe password licence license regle regles rule rules");

    public static readonly HashSet<string> Foreign = Of("der die das den dem und ich bitte fur mein meine meinem zu zum kannst konnen ein eine einen nicht el los las por favor para mi mis una quiero puedes puede una buzon con del anade hola danke gracias ciao il mio vorrei");

    public static readonly HashSet<string> ReasonStarts = Of("car parce puisque afin cause because since motif raison reason vue histoire");

    public static readonly HashSet<string> NumberSigns = Of("n no numero num number nr d demande request la");

    /// <summary>A clause that begins with one of them tells something.</summary>
    public static readonly HashSet<string> Tellers = Of("je j on nous il elle ils elles c ca i we he she they it its im");

    public static readonly HashSet<string> Seeing = Of("savoir voir verifier see check know tester test");

    public static readonly HashSet<string> French = Of("le la les l un une du des au aux je j tu vous nous il elle mon ma mes ton votre et est en pour avec sur dans chez qui que qu quoi pas ne n ce cette ca moi stp svp oui non plutot boite adresse demande demandes merci bonjour");

    public static readonly HashSet<string> English = Of("the an i my your you it is are and for with to of on in this that please not no yes what how mailbox inbox address request requests thanks hello add create want need get have make give assign approve accept reject decline deny cancel undo revert confirm remove delete show see view retry resend ask answer reply history yes");

    private static HashSet<string> Of(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
