namespace MailBot.Chat.Language.Vocabulary;

/// <summary>Verbs that several commands share, with the spellings people use.</summary>
internal static class Verbs
{
    public const string Add = "crer|ajoute|ajouter|ajoutes|ajoutez|rajoute|rajouter|rajoutez|add|cree|creer|crees|creez|create|ajout|creation";
    public const string Want = "veux|veut|voudrais|voudrai|aimerais|aimerai|souhaite|souhaiterais|faut|faudrait|manque|manquerait|besoin|avoir|obtenir|demande|demander|voudrait|voudraient|aimerait|aimeraient|souhaiterait|souhaiterions|faudra|faudrais|voudrions|voulons|aimerions|souhaitons|veulent|wish|want|wants|need|needs|like|get|have|request";
    public const string Make = "fais|fait|faire|fair|fer|fe|faites|mets|met|mettre|mettez|donne|donner|donnez|ouvre|ouvrir|configure|configurer|attribue|attribuer|associe|associer|active|activer|prepare|preparer|monte|monter|montez|genere|generer|prevois|prevoir|prevoyez|make|set|give|setup|assign|open";
    public const string Remove = "retires|enleves|supprimes|vires|supprime|supprimer|supprimez|retire|retirer|retirez|enleve|enlever|enlevez|efface|effacer|vire|virer|sors|sortir|remove|delete|drop";
    public const string Show = "donne|donner|donnez|give|sors|envoie|montre|montrer|montrez|affiche|afficher|affichez|voir|vois|consulter|ouvrir|ouvre|show|see|view|display|open|list|lister|liste";
    public const string Approve = "approuve|approuver|approuvez|approve|accepte|accepter|acceptez|accept|autorise|autoriser|autorisez";
    public const string Refuse = "refuse|refuser|refusez|rejette|rejeter|rejetez|reject|decline|deny";
    public const string Cancel = "annule|annuler|annulez|abandonne|abandonner|abandonnez|cancel|abort";
    public const string Confirm = "valide|valider|validez|validate|confirme|confirmer|confirmez|confirm";
    public const string Undo = "defaire|defais|defait|defaites|undo|revert";

    /// <summary>Behind « et » inside a motive, these begin a second wish. No infinitives: « pour recevoir et valider les devis » is a motive.</summary>
    public const string SecondWish = "ajoute|ajoutez|rajoute|cree|creez|supprime|supprimez|retire|retirez|enleve|enlevez|vire|approuve|approuvez|refuse|refusez|annule|annulez|valide|validez|add|create|remove|delete|approve|refuse|reject|cancel|undo";
}
