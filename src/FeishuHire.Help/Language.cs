namespace FeishuHire.Help;

/// <summary>A language of the help: the folder of its prose, the folder in which it is staged, and the words that the build adds.</summary>
internal sealed record Language(
    string Folder,
    string StagedFolder,
    string Example,
    string Default,
    string Topic,
    string ShortDescription,
    string LongDescription,
    OperationWords Operations)
{
    public static readonly Language English = new(
        "en-US", "en-US", "Example", "Default: ", "TOPIC", "SHORT DESCRIPTION", "LONG DESCRIPTION", OperationWords.English);

    /// <summary>PowerShell looks in the folder of the UI culture and in those of its parents: zh serves them all.</summary>
    public static readonly Language Chinese = new(
        "zh-CN", "zh", "示例", "默认值：", "主题", "简短说明", "详细说明", OperationWords.Chinese);

    public static readonly IReadOnlyList<Language> All = [English, Chinese];
}
