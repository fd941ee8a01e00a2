using MailBot.Requests.People;

namespace MailBot.Requests.Contracts;

/// <summary>The company's people, from the directory.</summary>
public interface IPeople
{
    /// <summary>The person with this object id, read now.</summary>
    Task<Reading<Person>> FindAsync(string objectId, CancellationToken cancellationToken);

    /// <summary>Everybody, guests included and marked. May be some minutes old.</summary>
    Task<Reading<IReadOnlyList<Person>>> ListAsync(CancellationToken cancellationToken);
}
