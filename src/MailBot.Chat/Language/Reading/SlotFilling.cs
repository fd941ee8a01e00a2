using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;

namespace MailBot.Chat.Language.Reading;

/// <summary>Fills the slots that a command has, the surest first: a word that one slot took is no other's.</summary>
/// <param name="places">Where the command's own words stand.</param>
/// <param name="textStart">Where free text begins.</param>
internal sealed class SlotFilling(CommandWords words, Scene scene, Coverage coverage, IReadOnlyList<int> places, int textStart)
{
    private readonly int firstPlace = places.Count == 0 ? -1 : places[0];

    /// <summary>False where the words speak of something else than the command.</summary>
    public bool Fits { get; private set; } = true;

    public Understanding Fill(Understanding filled)
    {
        if (Has(SlotKinds.Dates)) filled = DateSlot.Read(coverage, filled);
        if (Has(SlotKinds.Domain)) filled = filled with { Domains = DomainSlot.Read(coverage) };
        if (Has(SlotKinds.Watched)) filled = WatchedSlot.Read(coverage, filled);
        if (Has(SlotKinds.Tested)) filled = new TestedSlot(coverage, scene.Names, scene.Speaker).Read(filled);
        if (Has(SlotKinds.Substitute)) filled = new SubstituteSlot(coverage, scene.Names, scene.Speaker).Read(filled);
        if (Has(SlotKinds.Members)) filled = new MembersSlot(coverage, scene.Names, scene.Speaker).Read(filled);
        if (Has(SlotKinds.NewGroup)) filled = FillGroup(filled);
        if (Has(SlotKinds.Target)) filled = FillTarget(filled);
        if (Has(SlotKinds.Address)) filled = filled with { Address = AddressSlot.Read(coverage) };
        if (Has(SlotKinds.Number)) filled = filled with { Numbers = NumberSlot.Read(coverage, coverage.Count) };
        if (Has(SlotKinds.Number) && Has(SlotKinds.FreeText)) filled = filled with { Numbers = NumbersBefore(textStart) };
        if (Has(SlotKinds.Person)) filled = filled with { Person = PersonSlot.Read(coverage, scene.Names, words.Nature == Nature.Reading ? 0 : firstPlace + 1, textStart, words.Nature == Nature.Reading) };
        return Has(SlotKinds.Reason) ? filled with { Reason = ReasonSlot.Read(coverage, firstPlace, filled.Address is not null || filled.Target is not null) } : filled;
    }

    private bool Has(SlotKinds slot) => words.Slots.HasFlag(slot);

    private Understanding FillGroup(Understanding filled)
    {
        var slot = new NewGroupSlot(coverage, scene.Names, scene.Speaker, places);
        Fits = !slot.SpeaksOfExisting();
        return Fits ? slot.Read(filled) : filled;
    }

    /// <summary>« crée l'adresse compta@ pour … »: several people give a group, one an alias, none leaves it open.</summary>
    private Understanding FillTarget(Understanding filled)
    {
        Fits = filled.Command != ChatCommand.AddAlias || !JoinedAddress.StandsIn(coverage, scene.Names, places);
        var slot = new TargetSlot(coverage, scene.Names, scene.Speaker, words.Slots);
        filled = filled with { Target = slot.Read() };
        if (filled.Command == ChatCommand.Correction && slot.Excluded.Count > 0)
        {
            return filled with { Removed = NameList.Of(slot.Excluded), Added = NameList.Of(slot.Readings) };
        }

        if (filled.Command != ChatCommand.AddAlias) return filled;
        if (slot.Readings.Count > 1) return filled with { Command = ChatCommand.CreateGroup, Target = null, Added = NameList.Of(slot.Readings) };
        return filled.Target is null && words.LeavesOpen ? filled with { Command = ChatCommand.CreateAddress } : filled;
    }

    private List<int> NumbersBefore(int end) =>
        [.. scene.Sentence.Words.Take(end).Where(word => word is { Kind: WordKind.Number, Quoted: false }).Select(word => word.Number).Distinct()];
}
