using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Testing;

/// <summary>A mail provider in memory: the capabilities of the contracts over a plain list, with faults on demand.</summary>
public sealed class FakeMail : IPeople, IDomains, IRecipients, IAliases
{
    public const string Tenant = "tenant";

    public List<Person> People { get; } = [];

    public List<MailRecipient> Recipients { get; } = [];

    public List<AcceptedDomain> Domains { get; } = [new("serrurerie.example", true, false), new("serrurerie.onmicrosoft.com", false, true)];

    public bool SendsFromAlias { get; set; }

    /// <summary>Answers for the next writes, instead of doing them; null does the write.</summary>
    public Queue<MailOutcome?> NextWrites { get; } = new();

    /// <summary>What a fresh read shows, instead of the truth.</summary>
    public Func<MailRecipient, MailRecipient> FreshView { get; set; } = r => r;

    public Reading<MailRecipient>? NextRead { get; set; }

    public int Writes { get; private set; }

    private bool hangsAlways;

    private readonly Dictionary<string, TaskCompletionSource> hanging = new(StringComparer.Ordinal);

    /// <summary>The next call of that name gets no answer until it is given up, and with <paramref name="always"/> each after it; the task ends when one hangs.</summary>
    public Task Hang(string call, bool always = false)
    {
        hangsAlways = always;
        return (hanging[call] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    public static FakeMail Locksmith()
    {
        var mail = new FakeMail();
        foreach (var (first, last) in (ReadOnlySpan<(string, string)>)[("Hélène", "Moreau"), ("Paul", "Girard"), ("Julie", "Martin"), ("Karim", "Benali"), ("Marc", "Leroy")])
        {
            mail.Add(AddressReader.Plain(first), $"{first} {last}");
        }

        mail.Add("luc.petit", "Luc Petit", "Atelier");
        mail.Add("luc.durand", "Luc Durand", "Boutique");
        mail.People.Add(new Person(new PersonKey(Tenant, "sarah"), "Sarah Kone", Address("sarah")));
        mail.Group("Contact");
        mail.Group("Compta");
        mail.Group("Dépannage");
        return mail;
    }

    public Person Person(string id) => People.Single(p => p.Key.ObjectId == id);

    public MailRecipient Recipient(string address) => Recipients.Single(r => r.Holds(Address(address)));

    public static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text.Contains('@', StringComparison.Ordinal) ? text : $"{text}@serrurerie.example") ?? throw new ArgumentException(text);

    public void Add(string local, string name, string? place = null)
    {
        People.Add(new Person(new PersonKey(Tenant, local), name, Address(local), place));
        Recipients.Add(new MailRecipient($"r-{local}", local, name, RecipientType.UserMailbox, Address(local), [Address(local)]));
    }

    public void Group(string name)
    {
        var local = AddressReader.Plain(name);
        Recipients.Add(new MailRecipient($"g-{local}", null, name, RecipientType.DistributionGroup, Address(local), [Address(local)]));
    }

    async Task<Reading<Person>> IPeople.FindAsync(string objectId, CancellationToken cancellationToken)
    {
        await HangIfToldAsync(nameof(IPeople.FindAsync), cancellationToken);
        return await Answer(People.FirstOrDefault(p => p.Key.ObjectId == objectId));
    }

    Task<Reading<IReadOnlyList<Person>>> IPeople.ListAsync(CancellationToken cancellationToken) => Answer<IReadOnlyList<Person>>(People);

    Task<Reading<IReadOnlyList<AcceptedDomain>>> IDomains.ListAsync(CancellationToken cancellationToken) => Answer<IReadOnlyList<AcceptedDomain>>(Domains);

    public async Task<Reading<MailRecipient>> FindByAddressAsync(EmailAddress address, CancellationToken cancellationToken)
    {
        await HangIfToldAsync(nameof(FindByAddressAsync), cancellationToken);
        return await Answer(Recipients.FirstOrDefault(r => r.Holds(address)));
    }

    public Task<Reading<MailRecipient>> FindByIdAsync(string id, bool fresh, CancellationToken cancellationToken)
    {
        if (NextRead is { } planned)
        {
            NextRead = null;
            return Task.FromResult(planned);
        }

        var found = Recipients.FirstOrDefault(r => r.Id == id || r.DirectoryId == id);
        return Answer(found is not null && fresh ? FreshView(found) : found);
    }

    public Task<Reading<IReadOnlyList<MailRecipient>>> ListGroupsAsync(CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<MailRecipient>>([.. Recipients.Where(r => r.Type == RecipientType.DistributionGroup && !NotListed.Contains(r.Id))]);

    /// <summary>Groups that the list, some time old, doesn't have yet.</summary>
    public HashSet<string> NotListed { get; } = new(StringComparer.Ordinal);

    public Task<Reading<bool>> SendsFromAliasAsync(CancellationToken cancellationToken) =>
        Task.FromResult<Reading<bool>>(new Reading<bool>.Found(SendsFromAlias));

    public Task<MailOutcome> AddAsync(MailRecipient recipient, EmailAddress alias, CancellationToken cancellationToken) =>
        Write(recipient, r => r.Holds(alias), r => r with { Addresses = [.. r.Addresses, alias] });

    public Task<MailOutcome> RemoveAsync(MailRecipient recipient, EmailAddress alias, CancellationToken cancellationToken) =>
        Write(recipient, r => !r.Holds(alias), r => r with { Addresses = [.. r.Addresses.Where(a => a != alias)] });

    private async Task HangIfToldAsync(string call, CancellationToken cancellationToken)
    {
        if (!hanging.TryGetValue(call, out var told)) return;
        if (!hangsAlways) hanging.Remove(call);
        told.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    private Task<MailOutcome> Write(MailRecipient recipient, Func<MailRecipient, bool> already, Func<MailRecipient, MailRecipient> change)
    {
        var index = Recipients.FindIndex(r => r.Id == recipient.Id);
        if (index < 0) return Task.FromResult<MailOutcome>(new MailOutcome.NotFound(recipient.DisplayName));
        if (already(Recipients[index])) return Task.FromResult<MailOutcome>(new MailOutcome.AlreadySo());
        if (NextWrites.TryDequeue(out var planned) && planned is not null) return Task.FromResult(planned);
        Recipients[index] = change(Recipients[index]);
        Writes++;
        return Task.FromResult<MailOutcome>(new MailOutcome.Done());
    }

    private static Task<Reading<T>> Answer<T>(T? value) where T : class =>
        Task.FromResult<Reading<T>>(value is null ? new Reading<T>.Missing() : new Reading<T>.Found(value));
}
