using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Requests.Addresses;

namespace MailBot.Chat.Language.Reading;

/// <summary>Whether a command whose words alone say too little got what it needs.</summary>
internal sealed class Needs(CommandWords words, Understanding filled, Scene scene, Coverage coverage)
{
    public bool Met() => words.Needs == SlotKinds.None
        || (Has(SlotKinds.Number) && filled.Numbers.Count > 0)
        || (Has(SlotKinds.Person) && filled.Person is not null)
        || (Has(SlotKinds.Target) && filled.Target is not null && (filled.Target is not Target.Self || words.Command == ChatCommand.Correction))
        || (Has(SlotKinds.Reason) && filled.Reason is not null)
        || (Has(SlotKinds.Address) && filled.Address is not null)
        || (Has(SlotKinds.NewAddress) && filled.Address is not null && IsNew(filled.Address))
        || (Has(SlotKinds.Domain) && filled.Domain?.Contains('@', StringComparison.Ordinal) == false)
        || (Has(SlotKinds.Tested) && filled.Address is not null)
        || (Has(SlotKinds.Substitute) && filled.Target is not null)
        || (Has(SlotKinds.Members) && HasMembers())
        || (Has(SlotKinds.NewMembers) && !filled.Added.IsEmpty && (filled.GroupName is not { } name || !IsGroup(name)))
        || (Has(SlotKinds.NewGroup) && (!IsMereList() || filled.Address is not null || !filled.Added.IsEmpty));

    private bool Has(SlotKinds slot) => words.Needs.HasFlag(slot);

    private bool IsNew(AddressReading address) => scene.Names.Finder.FindAddress(address, "") is NameReading.Unknown
        && (address is not AddressReading.Read read || scene.Names.IsOwn(read.Address.Domain));

    /// <summary>"make a shopping list": a list alone is no mail group.</summary>
    private bool IsMereList() => !Says(GroupWords.MailGroups);

    private bool IsGroup(string name) => scene.Names.Finder.Find(name) is NameReading.Found { Who: Named.Group };

    /// <summary>Names and a group, or one of them and the noun for the other.</summary>
    private bool HasMembers()
    {
        var named = !filled.Added.IsEmpty || !filled.Removed.IsEmpty;
        if (words.Command == ChatCommand.Correction) return named && filled.Group is null;
        return named
            ? Says(MemberWords.GroupNouns) || (filled.Group is not null && (filled.Group is not Target.Unknown || IsAnyoneKnown()))
            : (filled.Group is not null || Says(MemberWords.GroupNouns)) && Says(MemberWords.Nouns);
    }

    /// <summary>« remplace la serrure de Mme Dupont »: where nobody and no group is known, it is about something else.</summary>
    private bool IsAnyoneKnown() => filled.Added.Found.Count + filled.Added.Ambiguous.Count + filled.Removed.Found.Count + filled.Removed.Ambiguous.Count > 0;

    private bool Says(HashSet<string> nouns) => Enumerable.Range(0, coverage.Count).Any(i => coverage.Is(i, nouns) && !coverage[i].Quoted);
}
