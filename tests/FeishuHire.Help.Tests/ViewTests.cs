using System.Xml.Linq;

namespace FeishuHire.Help.Tests;

/// <summary>The build adds a list of all properties and a wide view to a designed table.</summary>
public sealed class ViewTests
{
    [Fact]
    public void A_list_has_every_property_in_order_and_text_from_outside_is_made_safe()
    {
        using var module = new SampleModule();
        Assert.Empty(module.Build());
        var views = XDocument.Parse(module.Read("Sample.Format.ps1xml")).Descendants("View").ToList();

        Assert.Equal(["TableControl", "ListControl", "WideControl"], views.Select(view => view.Elements().Last().Name.LocalName));
        Assert.All(views, view => Assert.Equal("FeishuHire.Help.Tests.Sample.Widget", view.Element("ViewSelectedBy")!.Value));
        Assert.Equal(
            ["Id[FeishuHire.Formatting.DisplayText]::Of($_.Id)", "JobTitle[FeishuHire.Formatting.DisplayText]::Of($_.JobTitle)", "Count"],
            views[1].Descendants("ListItem").Select(item => item.Value));
        Assert.Equal("[FeishuHire.Formatting.DisplayText]::Of(\"$($_.JobTitle)\".Trim())", views[2].Descendants("WideItem").Single().Value);
    }
}
