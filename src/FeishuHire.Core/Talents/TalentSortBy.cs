namespace FeishuHire;

/// <summary>The order in which talents are listed (<c>sort_by</c>), always the latest or best first.</summary>
public enum TalentSortBy
{
    /// <summary>By the time of the last change (按更新日期降序).</summary>
    Updated = 1,

    /// <summary>By relevance to the keyword (按相关度降序).</summary>
    Relevance = 2,

    /// <summary>By the time of the last application (按投递时间降序).</summary>
    Applied = 3,

    /// <summary>By the time at which they were added (按入库时间降序).</summary>
    Added = 4,
}
