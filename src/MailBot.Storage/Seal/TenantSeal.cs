using Dapper;
using MailBot.Requests.Contracts;

namespace MailBot.Storage.Seal;

internal sealed class TenantSeal(IDatabase database) : ITenantSeal
{
    private const string Record = "INSERT INTO seal (id, mode, tenant_id) VALUES (1, @mode, @tenantId) ON CONFLICT (id) DO NOTHING";

    private const string Recorded = "SELECT mode, tenant_id FROM seal WHERE id = 1";

    public async Task<SealResult> SealAsync(string mode, string tenantId, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        await write.Connection.ExecuteAsync(Record, new { mode, tenantId, cancellationToken }, write.Transaction);
        var seal = await write.Connection.QuerySingleAsync<SealRow>(Recorded, new { cancellationToken }, write.Transaction);
        await write.CommitAsync(cancellationToken);
        var same = string.Equals(seal.Mode, mode, StringComparison.OrdinalIgnoreCase)
            && string.Equals(seal.TenantId, tenantId, StringComparison.OrdinalIgnoreCase);
        return same ? new SealResult.Matches() : new SealResult.Differs(seal.Mode, seal.TenantId);
    }
}
