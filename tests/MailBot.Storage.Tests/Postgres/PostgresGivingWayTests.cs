using System.Data.Common;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MailBot.Storage.Tests.Postgres;

/// <summary>What a server with many writers does that a file doesn't: it ends a transaction to let another one through.</summary>
public sealed class PostgresGivingWayTests : StorageTests<PostgresTestDatabase>
{
    [Fact]
    public async Task TwoThatWaitForEachOther_OneGivesWayAndTheDatabaseSaysSo()
    {
        var database = Services.GetRequiredService<IDatabase>();
        var faults = await CrossAsync(database);
        Assert.True(database.GaveWay(Assert.Single(faults)));
    }

    [Fact]
    public async Task OtherFaults_AreNoGivingWay()
    {
        var fault = await Assert.ThrowsAsync<PostgresException>(() => Database.RunAsync("SELECT 1 / 0", Token));
        Assert.False(Services.GetRequiredService<IDatabase>().GaveWay(fault));
    }

    [Fact]
    public async Task ChangeWhoseTransactionWasEnded_IsTriedAgain()
    {
        var draft = await Store.DraftAsync();
        await Database.RunAsync("""
            CREATE SEQUENCE tries;
            CREATE FUNCTION fail_twice() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('tries') <= 2 THEN RAISE EXCEPTION 'planted' USING ERRCODE = '40P01'; END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER planted BEFORE UPDATE ON request FOR EACH ROW EXECUTE FUNCTION fail_twice();
            """, Token);

        Assert.IsType<CommitResult.Applied>(await Store.CommitAsync(Samples.Next(draft, RequestState.Pending, "c"), Token));
        Assert.Equal(2, (await Store.AuditAsync("r1", Token)).Count);
    }

    [Fact]
    public async Task ChangeThatMustAlwaysGiveWay_EndsInItsFault()
    {
        var draft = await Store.DraftAsync();
        await Database.RunAsync("""
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'planted' USING ERRCODE = '40001'; END $$;
            CREATE TRIGGER planted BEFORE UPDATE ON request FOR EACH ROW EXECUTE FUNCTION fail();
            """, Token);
        await Assert.ThrowsAsync<PostgresException>(() => Store.CommitAsync(Samples.Next(draft, RequestState.Pending), Token));
    }

    /// <summary>Two transactions take the same two keys in opposite order.</summary>
    private static async Task<List<DbException>> CrossAsync(IDatabase database)
    {
        await using var one = await database.BeginWriteAsync(Token);
        await using var other = await database.BeginWriteAsync(Token);
        await database.HoldAsync(one, "a", Token);
        await database.HoldAsync(other, "b", Token);
        var faults = new List<DbException>();
        await Task.WhenAll(HoldAsync(one, "b"), HoldAsync(other, "a"));
        return faults;

        async Task HoldAsync(WriteTransaction write, string key)
        {
            try
            {
                await database.HoldAsync(write, key, Token);
            }
            catch (DbException fault)
            {
                lock (faults) faults.Add(fault);
                await write.DisposeAsync();
            }
        }
    }
}
