namespace AdaptiveCards.Tests;

/// <summary>Defaults and small types as upstream 3.1.0 has them: the bot's code meets both.</summary>
public sealed class UpstreamDefaultsTests
{
    [Fact]
    public void Elements_StartVisibleAndAuto()
    {
        var block = new AdaptiveTextBlock();
        Assert.True(block.IsVisible);
        Assert.Equal(AdaptiveHeight.Auto, block.Height);
        Assert.True(new AdaptiveExecuteAction().IsEnabled);
        Assert.True(new AdaptiveTable().ShowGridLines);
        Assert.False(new AdaptiveTable().FirstRowAsHeaders);
        Assert.Equal(("True", "False"), (new AdaptiveToggleInput().ValueOn, new AdaptiveToggleInput().ValueOff));
        Assert.True(double.IsNaN(new AdaptiveNumberInput().Value));
    }

    [Fact]
    public void SchemaVersions_AreCompared()
    {
        AdaptiveSchemaVersion older = "1.4";
        Assert.True(older < "1.5" && older <= "1.4" && older > new AdaptiveSchemaVersion(1, 3) && older != new AdaptiveSchemaVersion("2"));
        Assert.Throws<ArgumentException>(() => new AdaptiveSchemaVersion(null));
        Assert.Throws<AdaptiveSerializationException>(() => new AdaptiveSchemaVersion("1.b"));
    }

    [Fact]
    public void Collections_TakeWhatFitsAndIgnoreTheRest()
    {
        var columns = new AdaptiveColumnSet { new AdaptiveColumn { new AdaptiveTextBlock("a") }, new AdaptiveTextBlock("no column") };
        Assert.Equal("a", Assert.IsType<AdaptiveTextBlock>(Assert.Single(Assert.Single(columns.Columns).Items)).Text);
        Assert.Single(new AdaptiveTable { new AdaptiveTableRow { new AdaptiveTableCell { new AdaptiveTextBlock("c") } }, new AdaptiveTextBlock("no row") }.Rows);
    }

    [Fact]
    public void Pixels_AreSetThroughNumbers()
    {
        var container = new AdaptiveContainer { PixelMinHeight = 40 };
        Assert.Equal(("40px", 40u), (container.MinHeight, container.PixelMinHeight));
        Assert.Equal("30px", new AdaptiveImage("u") { PixelHeight = 30 }.Height.ToString());
        Assert.Throws<ArgumentException>(() => new AdaptiveHeight("tall"));
    }
}
