namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Does an address work, and what became of a trial.</summary>
internal static class TrialWords
{
    private const string Trying = "essai|essais|trial|teste|tester|testes|testez|test|essaie|essaye|essayer|verifie|verifier|verifiez|controle|controler|check|try|verify";
    private const string Works = "marche|marchent|fonctionne|fonctionnent|recoit|recois|recoivent|arrive|arrivent|passe|passent|work|works|working|receive|receives|receiving|get|gets|reach|reaches|reachable|arriving|delivered|operationnelle|operationnel";

    private const string Others = "qui who whose combien pourquoi quand quel quelle comment why when how which where trop";

    public static readonly CommandWords Test = new(ChatCommand.TestAddress, Nature.Reading)
    {
        Slots = SlotKinds.Tested,
        Needs = SlotKinds.Tested,
        Never = Others,
        French = [Trying, $"{Trying} {Works}", $"assure|assurez {Works}"],
        English = [Trying, $"{Trying} {Works}", $"make sure {Works}"],
        Around = "est ce que qu si bien toujours encore adresse ladresse address mail mails message messages email emails groupe group liste list boite les des nos clients client on peut peuvent pouvez exterieur externe interne interieur dehors depuis from outside inside il elle ils elles t existe exists exist people anybody toi vous me s est customers anyone can is does do are if that still properly correctly correctement regarde regarder regardez look see voir dire tell me fais faire fait un une run me dis savoir it still la maintenant now the if whether via l",
    };

    /// <summary>« contact@ marche ? »: told without a question it asks for nothing.</summary>
    public static readonly CommandWords Working = Test with
    {
        Strict = true,
        AskedOnly = true,
        French = [Works],
        English = [Works],
    };

    /// <summary>« les clients peuvent écrire à contact@ ? »</summary>
    public static readonly CommandWords Writable = Test with
    {
        Strict = true,
        AskedOnly = true,
        French = ["peut|peuvent|pouvez|peux|arrive|arrivent ecrire|joindre|atteindre|contacter|recevoir"],
        English = ["can|able write|email|reach|mail|contact|get|receive"],
    };

    public static readonly CommandWords Arrived = new(ChatCommand.Arrived, Nature.Reply)
    {
        French =
        [
            "est arrive|arrivee", "arrive|arrivee", "bien recu|recue|arrive|arrivee", "ai recu", "recu", "recu depuis exterieur|dehors|gmail", "mail|message|test est arrive|passe", "on recu",
        ],
        English = ["it arrived", "arrived", "it has arrived", "received", "received it", "got it", "it came through|in", "i received", "message|mail|test arrived", "came through"],
        Around = "c ca est l le la il elle je j ai a on nous avons bien oui ok yes it has just the a un mail message test essai depuis de d exterieur externe dehors from outside gmail client par dans ma boite chez moi in my inbox mailbox test i we got tout recu arrive c l",
    };

    public static readonly CommandWords Nothing = new(ChatCommand.NothingArrived, Nature.Reply)
    {
        French =
        [
            "rien recu", "rien arrive", "toujours rien", "ai rien", "n ai rien", "pas recu|recue|arrive|arrivee", "rien n est arrive", "n est pas arrive|arrivee", "n ai pas recu", "rien du tout", "recois rien|pas", "toujours pas",
        ],
        English = ["nothing arrived|received|came|yet", "nothing", "not received|arrived", "haven t received|got", "havent received|got", "didn t arrive|receive|get", "didnt arrive|receive|get", "no mail|message arrived", "never arrived", "still nothing"],
        Around = "je j ai on a nous avons il elle le la l un ce c n ne pas rien toujours encore non no ok mail message test essai recu recue arrive arrivee est depuis de d exterieur dehors it the has have i we not yet still t anything nothing received arrived get got from outside came",
    };

    public static readonly CommandWords SetUp = new(ChatCommand.SetUp, Nature.Opening)
    {
        Strict = true,
        French =
        [
            "mise place", "mets|met|mettre|mettez place", "installe|installer|installez|cree|creer|creez|ajoute|ajouter|prepare|preparer|configure|configurer adresses base|depart|standard|habituelles|essentielles|classiques|principales", "installe|installer|installez adresses",
            "installation initiale|base|depart", "configuration initiale|depart|base", "adresses base|depart|essentielles",
        ],
        English = ["set up|setup basic|standard|default|usual|initial addresses", "setup", "set up", "initial|first setup", "basic|standard|default addresses", "create|install|add basic|standard|default|usual addresses"],
        Around = "la le les l de du en the a initiale base nos our adresses addresses entreprise societe company boite mail messagerie faire fais lance lancer commence commencer start run veux voudrais faut up for us me initial depart standard notre do email demarre demarrer demarrons on peut peux tu debut debute",
    };
}
