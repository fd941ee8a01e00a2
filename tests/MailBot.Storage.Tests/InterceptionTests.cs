using System.Data.Common;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Dapper;

namespace MailBot.Storage.Tests;

/// <summary>
/// A Dapper call that the compiler did not replace works here and fails in the native file. A replaced call leaves no trace of
/// Dapper's SqlMapper in the compiled module, so any reference to it is a call that was missed.
/// </summary>
public sealed class InterceptionTests
{
    [Fact]
    public void CompiledStorage_CallsNothingOfDapperThatIsBuiltAtRunTime() =>
        Assert.Empty(SqlMapperCalls(typeof(StorageOptions).Assembly.Location));

    [Fact]
    public void PlantedCall_IsFound()
    {
        // This assembly is compiled without interceptors, and PlantedAsync is in it.
        Assert.Contains("ExecuteAsync", SqlMapperCalls(typeof(InterceptionTests).Assembly.Location));
        Assert.NotNull((Func<DbConnection, Task<int>>)PlantedAsync);
    }

#pragma warning disable DAP005 // Not intercepted, on purpose.
    private static Task<int> PlantedAsync(DbConnection connection) => connection.ExecuteAsync("DELETE FROM document");
#pragma warning restore DAP005

    private static List<string> SqlMapperCalls(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.MemberReferences
                .Select(metadata.GetMemberReference)
                .Where(member => IsSqlMapper(metadata, member.Parent))
                .Select(member => metadata.GetString(member.Name)),
        ];
    }

    private static bool IsSqlMapper(MetadataReader metadata, EntityHandle parent)
    {
        if (parent.Kind != HandleKind.TypeReference) return false;
        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.GetString(type.Namespace) == "Dapper" && metadata.GetString(type.Name) == "SqlMapper";
    }
}
