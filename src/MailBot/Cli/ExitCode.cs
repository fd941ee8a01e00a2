namespace MailBot.Cli;

/// <summary>What the program tells the shell (README, "Exit codes").</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int ProblemsFound = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Wrong = 2;
    public const int Undetermined = 3;
}
