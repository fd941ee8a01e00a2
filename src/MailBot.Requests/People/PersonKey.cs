namespace MailBot.Requests.People;

/// <summary>
/// Who somebody is: the directory's object id within a tenant. Both are opaque strings, compared without regard to case;
/// a name or an address in a message is never an identity.
/// </summary>
public readonly record struct PersonKey(string TenantId, string ObjectId)
{
    public bool Equals(PersonKey other) =>
        string.Equals(TenantId, other.TenantId, StringComparison.OrdinalIgnoreCase)
        && string.Equals(ObjectId, other.ObjectId, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => HashCode.Combine(
        StringComparer.OrdinalIgnoreCase.GetHashCode(TenantId ?? ""),
        StringComparer.OrdinalIgnoreCase.GetHashCode(ObjectId ?? ""));

    public override string ToString() => $"{TenantId}/{ObjectId}";
}
