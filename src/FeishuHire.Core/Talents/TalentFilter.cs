using System;
using FeishuHire.Http;
using FeishuHire.Reading;

namespace FeishuHire.Talents;

/// <summary>Which talents are listed, and in which order.</summary>
internal sealed record TalentFilter
{
    /// <summary>Words to search for (<c>keyword</c>), which can be combined with <c>and</c>, <c>or</c> and <c>not</c>.</summary>
    public string? Keyword { get; init; }

    /// <summary>Only talents that were changed at this time or later (<c>update_start_time</c>). A time of unspecified kind is local.</summary>
    public DateTime? UpdatedAfter { get; init; }

    /// <summary>Only talents that were changed at this time or before (<c>update_end_time</c>). A time of unspecified kind is local.</summary>
    public DateTime? UpdatedBefore { get; init; }

    /// <summary>
    /// The order. Only <see cref="TalentSortBy.Added"/> keeps talents in their places, so that no talent is missed while the list is read.
    /// </summary>
    public TalentSortBy SortBy { get; init; } = TalentSortBy.Added;

    /// <summary>Whether a talent that changes, or applies again, moves to the front of the list.</summary>
    internal bool MovesToFront => SortBy is TalentSortBy.Updated or TalentSortBy.Applied;

    /// <summary>The filter as a query.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: the range of times is empty.</exception>
    internal QueryString Query() =>
        new UpdatedRange(UpdatedAfter, UpdatedBefore).AddTo(QueryString.Empty.Add("keyword", Keyword))
            .Add("sort_by", (long)SortBy)

            // Without the option Feishu returns an error if no talent matches.
            .Add("query_option", "ignore_empty_error");
}
