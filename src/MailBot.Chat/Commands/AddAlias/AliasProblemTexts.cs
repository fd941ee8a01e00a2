using MailBot.Chat.Texts;
using MailBot.Requests.Addresses;
using MailBot.Requests.Kinds.Aliases;

namespace MailBot.Chat.Commands.AddAlias;

/// <summary>What is wrong with an alias request, and what to do about it.</summary>
internal static class AliasProblemTexts
{
    public static string Say(AliasProblem problem, string language) => problem switch
    {
        AliasProblem.AddressMissing => Text(language, "Problem.AddressMissing"),
        AliasProblem.AddressMalformed malformed => Malformed(malformed.Reading, language),
        AliasProblem.DomainNotAccepted domain => Text(language, "Problem.DomainNotAccepted", domain.Address.Domain, string.Join(", ", domain.Accepted)),
        AliasProblem.AddressReserved reserved => Text(language, "Problem.AddressReserved", reserved.Address),
        AliasProblem.AddressTaken { Holder.SoftDeleted: true } taken => Text(language, "Problem.AddressTakenByDeleted", taken.Address, taken.Holder.DisplayName),
        AliasProblem.AddressTaken taken => Text(language, $"Problem.AddressTaken.{Who(taken)}", taken.Address, taken.Holder.DisplayName),
        AliasProblem.AlreadyThere there => Text(language, "Problem.AlreadyThere", there.Address, there.Holder.DisplayName),
        AliasProblem.NotThere gone => Text(language, "Problem.NotThere", gone.Address, gone.Recipient.DisplayName),
        AliasProblem.IsPrimary primary => Text(language, "Problem.IsPrimary", primary.Address, primary.Recipient.DisplayName),
        AliasProblem.TargetMissing => Text(language, "Problem.TargetMissing"),
        AliasProblem.NoMailbox none => Text(language, "Problem.NoMailbox", none.Name),
        AliasProblem.TargetUnsupported unsupported => Text(language, "Problem.TargetUnsupported", unsupported.Target.DisplayName),
        AliasProblem.TargetDirectorySynced synced => Text(language, "Problem.TargetDirectorySynced", synced.Target.DisplayName),
        AliasProblem.TooManyAddresses many => Text(language, "Problem.TooManyAddresses", many.Target.DisplayName, many.Count, many.Limit),
        AliasProblem.DirectoryUnavailable => Text(language, "Problem.DirectoryUnavailable"),
        _ => throw new InvalidOperationException($"No words for the problem {problem.GetType().Name}."),
    };

    public static string Malformed(AddressReading reading, string language) => reading switch
    {
        AddressReading.NotAscii { Suggestion: { } suggestion } accented => Text(language, "Problem.Accented", accented.Typed, suggestion),
        AddressReading.NotAscii foreign => Text(language, "Problem.NotAscii", foreign.Typed),
        AddressReading.BadCharacter bad => Text(language, "Problem.BadCharacter", bad.Typed, bad.Character),
        AddressReading.MisplacedDot dot => Text(language, "Problem.MisplacedDot", dot.Typed),
        AddressReading.TooLong long_ => Text(language, "Problem.TooLong", Shorten(long_.Typed), long_.Length, long_.Limit),
        AddressReading.LocalPartOnly part => Text(language, "Problem.DomainMissing", part.LocalPart),
        AddressReading.NoAddress none => Text(language, "Problem.NoAddress", none.Typed),
        _ => throw new InvalidOperationException($"{reading.GetType().Name} is not malformed."),
    };

    private static string Who(AliasProblem.AddressTaken taken) => taken.Holder.Type switch
    {
        MailBot.Requests.Contracts.RecipientType.DistributionGroup or MailBot.Requests.Contracts.RecipientType.SecurityGroup or MailBot.Requests.Contracts.RecipientType.Microsoft365Group => "Group",
        _ => "Mailbox",
    };

    private static string Shorten(string typed) => typed.Length <= 40 ? typed : string.Concat(typed.AsSpan(0, 40), "…");

    private static string Text(string language, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(language, key, facts);
}
