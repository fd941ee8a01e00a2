using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Our own types are in lower camel case on the wire. It is done here and not by an option, since an application's types
/// go through the same options and must keep the names that they were given.
/// </summary>
internal static class WireNames
{
    public static readonly IJsonTypeInfoResolver Resolver = ((IJsonTypeInfoResolver)SchemaJson.Default).WithAddedModifier(ToCamelCase);

    private static void ToCamelCase(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            if (!property.IsExtensionData)
                property.Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        }
    }
}
