using System.Globalization;
using System.Xml;

namespace MailBot.Dns.Checks.Bimi;

/// <summary>
/// A logo's file as mail programs judge it: SVG Tiny PS (draft-svg-tiny-ps-abrotman, section 2) and square. It is read and
/// never drawn; nothing that it names is fetched.
/// </summary>
/// <param name="IsSvg">False for anything that isn't a whole SVG file; the rest says nothing then.</param>
/// <param name="IsSquare">True where the file doesn't tell its sides.</param>
/// <param name="Faults">What isn't allowed, or is missing, as it is written in such a file.</param>
internal sealed record BimiLogo(bool IsSvg, bool IsSquare, IReadOnlyList<string> Faults)
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string LinkNamespace = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal)
    {
        "script", "image", "foreignObject", "a", "animate", "animateColor", "animateMotion", "animateTransform", "set", "audio", "video", "handler", "switch",
    };

    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true,
    };

    public static BimiLogo Read(byte[] file)
    {
        var (isSquare, hasTitle, faults) = (true, false, new SortedSet<string>(StringComparer.Ordinal));
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file), Careful);
            reader.MoveToContent();
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "svg", NamespaceURI: Namespace }) return new BimiLogo(false, true, []);
            isSquare = Root(reader, faults);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                hasTitle |= reader is { Depth: 1, LocalName: "title" };
                Inside(reader, faults);
            }
        }
        catch (XmlException)
        {
            return new BimiLogo(false, true, []);
        }

        if (!hasTitle) faults.Add("<title>");
        return new BimiLogo(true, isSquare, [.. faults]);
    }

    /// <returns>Whether the picture is square.</returns>
    private static bool Root(XmlReader svg, SortedSet<string> faults)
    {
        if (svg.GetAttribute("version") != "1.2") faults.Add("version=\"1.2\"");
        if (svg.GetAttribute("baseProfile") != "tiny-ps") faults.Add("baseProfile=\"tiny-ps\"");
        foreach (var place in new[] { "x", "y" })
        {
            if (svg.GetAttribute(place) is not null) faults.Add($"{place}=");
        }

        return Sides(svg) is not { } sides || Math.Abs(sides.Width - sides.Height) <= Math.Max(sides.Width, sides.Height) / 100;
    }

    private static (double Width, double Height)? Sides(XmlReader svg)
    {
        if (svg.GetAttribute("viewBox")?.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) is [_, _, var boxWidth, var boxHeight])
            return Number(boxWidth) is { } w && Number(boxHeight) is { } h ? (w, h) : null;
        return Number(svg.GetAttribute("width")) is { } width && Number(svg.GetAttribute("height")) is { } height ? (width, height) : null;
    }

    private static double? Number(string? written) =>
        double.TryParse(written?.Replace("px", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Inside(XmlReader element, SortedSet<string> faults)
    {
        if (Forbidden.Contains(element.LocalName)) faults.Add($"<{element.LocalName}>");
        var link = element.GetAttribute("href", LinkNamespace) ?? element.GetAttribute("href");
        if (link is not null && !link.StartsWith('#')) faults.Add("href=");
    }
}
