using System.Collections.Generic;
using System.Globalization;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Reading;

namespace FeishuHire.ExternalApplications;

/// <summary>The external applications that a run creates.</summary>
/// <param name="sender">The session.</param>
/// <param name="skipExisting">Whether an application that already exists is not created again.</param>
internal sealed class NewApplications(IRequestSender sender, bool skipExisting)
{
    private readonly Dictionary<string, List<NewApplication>> _ofTalent = [];
    private readonly HashSet<string> _externalIds = [];
    private readonly HashSet<string> _claimed = [];

    public IRequestSender Sender => sender;

    public bool SkipExisting => skipExisting;

    public TalentApplications Applications { get; } = new(sender);

    /// <summary>Adds a creation. Returns its number among those for the same talent, from 0.</summary>
    public int Register(NewApplication created)
    {
        lock (_ofTalent)
        {
            if (!_ofTalent.TryGetValue(created.TalentId, out var all))
            {
                _ofTalent.Add(created.TalentId, all = []);
            }

            all.Add(created);
            return all.Count - 1;
        }
    }

    /// <summary>The creations for the same talent that were added before this one.</summary>
    public IReadOnlyList<NewApplication> Earlier(string talentId, int number)
    {
        lock (_ofTalent)
        {
            return number == 0 ? [] : _ofTalent[talentId].GetRange(0, number);
        }
    }

    /// <summary>Reserves the key of a row.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: an earlier row has the same key, or a spreadsheet has rounded it.</exception>
    public string Reserve(string externalId) =>
        RecordIds.IsRounded(externalId) ? throw Invalid(Messages.ExternalIdRounded, externalId)
        : _externalIds.Add(externalId) ? externalId
        : throw Invalid(Messages.ExternalIdRepeated, externalId);

    /// <summary>Records that a row created a record, so that no other row claims it.</summary>
    public void Claim(string id)
    {
        lock (_claimed)
        {
            _claimed.Add(id);
        }
    }

    /// <summary>Whether a row of this run created the record.</summary>
    public bool IsClaimed(string id)
    {
        lock (_claimed)
        {
            return _claimed.Contains(id);
        }
    }

    private static FeishuApiException Invalid(string format, string externalId) => new(
        FeishuErrorId.InvalidParameter, string.Format(CultureInfo.CurrentCulture, format, Printable.Clean(externalId)));
}
