using MailBot.Requests.Contracts;

namespace MailBot.Testing;

/// <summary>A group as <see cref="FakeGroups"/> holds it; tests may change anything at any moment.</summary>
public sealed class FakeGroup(string id)
{
    public string Id => id;

    public string? Description { get; set; }

    public string? Mark { get; set; }

    public bool AcceptsOutside { get; set; }

    public bool Restricted { get; set; }

    public bool Moderated { get; set; }

    /// <summary>Provider ids, as are members and senders.</summary>
    public List<string> Owners { get; } = [];

    public List<string> Members { get; } = [];

    public List<string> Senders { get; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Accepts everything administrative; mail to it fails with 5.1.10.</summary>
    public bool Dead { get; set; }

    /// <summary>Mail to it stays pending that long.</summary>
    public TimeSpan Slow { get; set; }

    /// <summary>Until then fresh reads don't show it.</summary>
    public DateTimeOffset SpreadsAt { get; set; }

    internal MailGroup View(FakeMail mail) => new(
        mail.Recipients.First(r => r.Id == id),
        Description,
        Mark,
        AcceptsOutside,
        Restricted,
        Moderated,
        [.. mail.Recipients.Where(r => Owners.Contains(r.Id))],
        CreatedAt);
}
