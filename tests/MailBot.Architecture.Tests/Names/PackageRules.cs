namespace MailBot.Architecture.Tests.Names;

/// <summary>
/// What code must leave alone so that it builds and behaves the same on the slice and on the Bot Framework packages, as far as text
/// shows it. That Newtonsoft, JsonElement and Microsoft.Rest stay out is a matter of <see cref="ConfinedNames"/>.
/// </summary>
internal static class PackageRules
{
    private const string Chat = "src/MailBot.Chat";
    private const string Wire = "src/MailBot.Chat/Teams/Wire";
    private static readonly string[] Sdk = ["src/MailBot.Chat/Teams", "src/MailBot.Chat/Dialogs"];

    public static ConfinedNamesRule UnknownMembers { get; } = new("a bag of unknown members, JObject on the packages,", @"\.Properties\b", Sdk, [Wire]);

    public static ConfinedNamesRule RawState { get; } = new(
        "state as JSON or a serializer of one's own", @"\bBotState\.Get\b|\bnew MemoryStorage\(\s*[^)\s]|\bHttpHelper\b|\b(De)?SerializationSettings\b", [Chat], []);

    public static ConfinedNamesRule Payload { get; } = new(
        "the reading of a value typed object", @"\bJsonSerializer\.|\.(Value|Data|ChannelData)\??\.ToString\(|\.(Value|Data|ChannelData)!? as \w|\.(Value|Data|ChannelData) is (?!null\b|not null\b)[A-Za-z]", Sdk, [Wire]);

    public static ConfinedNamesRule IsoTimes { get; } = new(
        "an ISO date-time, which the packages rewrite,", @"ToString\(""[oOsuR]""|:[oOsuR]\}|\[CardVerbs\.\w+\] = [^,\n]*\b(Date\w+|GetUtcNow)\b", [Chat], []);

    public static ConfinedNamesRule AttachedCard { get; } = new(
        "an attachment's content", @"\bContent\s*=(?!=|\s*WireFormat\.Content\()|\b(Value|Body|Content)\s*=\s*new\s*(\{|Dictionary)", [Chat], [Wire]);

    public static ConfinedNamesRule NamesByAttribute { get; } = new(
        "a member's name by attribute, which only one JSON stack sees,", @"\[Json(Property|PropertyName|Ignore)\b", [Chat], []);

    public static ConfinedNamesRule StoredTypes { get; } = new(
        "state of another type than those that both codecs know", @"\bCreateProperty<(?!DialogState>|ChatMemory>)\w+|\((int|long|double|decimal|bool)\)\s*\w+(\.\w+)*\.(Values|State|Options)\b", [Chat], []);

    public static ConfinedNamesRule StateCodec { get; } = new("the codec of state", @"\bBotJson\b|\bAddStateType\b|\b(En|De)codeState\(", [Chat], [Wire, "src/MailBot.Chat/Teams/BotStateStorage.cs"]);

    public static ConfinedNamesRule RefusedCalls { get; } = new(
        "what a refused call says", @"\bHttpOperationException\b|\bHttpResponseMessageWrapper\b|\brefused\.(Response|Body)\b", [Chat], [Wire]);

    public static ConfinedNamesRule PlainAdapter { get; } = new(
        "CloudAdapter itself, whose constructors the container can't tell apart on the packages,", @"\bnew CloudAdapter\(|\bAddSingleton<(\w+,\s*)?CloudAdapter>", ["src/MailBot.Chat", "src/MailBot"], []);

    public static IReadOnlyList<ConfinedNamesRule> All { get; } =
        [UnknownMembers, RawState, Payload, IsoTimes, AttachedCard, NamesByAttribute, StoredTypes, StateCodec, RefusedCalls, PlainAdapter];
}
