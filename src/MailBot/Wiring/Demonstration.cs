namespace MailBot.Wiring;

/// <summary>Said wherever the simulated tenant stands in for the real one.</summary>
internal static class Demonstration
{
    public const string Notice = "Démonstration : aucune boîte réelle n'est modifiée.";
}
