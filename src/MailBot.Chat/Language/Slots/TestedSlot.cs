using MailBot.Chat.Language.Names;
using MailBot.Chat.Language.Vocabulary;
using MailBot.Chat.Language.Words;
using MailBot.Requests.Addresses;
using MailBot.Requests.People;

namespace MailBot.Chat.Language.Slots;

/// <summary>Reads which address is to be tried: typed, or that of the group or person named.</summary>
internal sealed class TestedSlot(Coverage coverage, NameSpotter names, Person speaker)
{
    public Understanding Read(Understanding into)
    {
        var addresses = Enumerable.Range(0, coverage.Count).Where(i => coverage[i].Kind == WordKind.Address && coverage.IsFree(i)).ToList();
        if (addresses.Count > 1) return into;
        return addresses is [var only] ? Typed(into, only) : Named(into);
    }

    private Understanding Typed(Understanding into, int at)
    {
        coverage.Mark(at, at, Part.Slot);
        return into with { Address = AddressReader.Read(coverage[at].Plain) };
    }

    private Understanding Named(Understanding into)
    {
        for (var i = 0; i < coverage.Count; i++)
        {
            if (coverage[i].Quoted || !coverage.IsFree(i)) continue;
            if (new GroupSlot(coverage, names).At(i, bare: true) is { Target: Target.Group group } spot)
            {
                coverage.Mark(i, spot.Next - 1, Part.Slot);
                return into with { Target = group, Address = new AddressReading.Read(group.Recipient.PrimaryAddress) };
            }

            if (coverage.Is(i, TargetWords.Mine) && coverage.Is(i + 1, TargetWords.MyThings)) return Person(into, i, i + 1, speaker);
            if (IsBox(i - 1) && names.At(i) is { Reading: NameReading.Found { Exact: true, Who: Named.Person person } } name) return Person(into, i, name.Next - 1, person.Value);
        }

        return into;
    }

    /// <summary>« la boîte de Karim »: a person alone is nothing to be tried.</summary>
    private bool IsBox(int i) => coverage.Is(i, TargetWords.Links) ? IsBox(i - 1) : coverage.Is(i, TargetWords.MyThings) || coverage.Is(i, TargetWords.Containers);

    private Understanding Person(Understanding into, int first, int last, Person person)
    {
        coverage.Mark(first, last, Part.Slot);
        return person.Address is { } address ? into with { Target = new Target.People([person]), Address = new AddressReading.Read(address) } : into;
    }
}
