namespace MailBot.Dns.Checks.Dmarc;

/// <summary>Reads a text as a receiver does, and notes what is wrong with its writing. Never throws; linear in its length.</summary>
internal static class DmarcReader
{
    public static DmarcRecord Read(string text)
    {
        var faults = new DmarcFaults();
        if (!DmarcVersion.Begins(text))
        {
            DmarcLookalike.Explain(text, faults);
            return new DmarcRecord(text) { Faults = faults.All };
        }

        DmarcCharacters.Check(text, faults);
        if (text[0] == 'V') faults.Add(DmarcCodes.VersionTagCase, 1, "V");
        var tags = DmarcTags.Split(text, faults);
        return DmarcValues.Read(new DmarcRecord(text) { Counts = true, Tags = tags }, faults);
    }
}
