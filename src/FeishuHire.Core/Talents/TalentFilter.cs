using System;
using FeishuHire.Http;
using FeishuHire.Reading;

namespace FeishuHire.Talents;

/// <summary>Which talents are listed, and in which order.</summary>
internal sealed record TalentFilter
{
    /// <summary>Words to look for (<c>keyword</c>), which may be joined with <c>and</c>, <c>or</c> and <c>not</c>.</summary>
    public string? Keyword { get; init; }

    /// <summary>Only talents that were changed at this time or later (<c>update_start_time</c>). A time without a kind is taken for local.</summary>
    public DateTime? UpdatedAfter { get; init; }

    /// <summary>Only talents that were changed at this time or before (<c>update_end_time</c>). A time without a kind is taken for local.</summary>
    public DateTime? UpdatedBefore { get; init; }

    /// <summary>
    /// The order. <see cref="TalentSortBy.Added"/> is the one in which talents keep their places, so that a list can be read page by page without
    /// missing any.
    /// </summary>
    public TalentSortBy SortBy { get; init; } = TalentSortBy.Added;

    /// <summary>Whether a talent that changes, or applies again, moves to the front of the list.</summary>
    internal bool MovesToFront => SortBy is TalentSortBy.Updated or TalentSortBy.Applied;

    /// <summary>The filter as a query.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: the times leave no room for any talent.</exception>
    internal QueryString Query() =>
        new UpdatedRange(UpdatedAfter, UpdatedBefore).AddTo(QueryString.Empty.Add("keyword", Keyword))
            .Add("sort_by", (long)SortBy)

            // Without the option Feishu answers with an error if no talent matches.
            .Add("query_option", "ignore_empty_error");
}
