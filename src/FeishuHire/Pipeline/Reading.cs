using System;
using System.Diagnostics;
using FeishuHire.Reading;
using FeishuHire.Talents;

namespace FeishuHire.Pipeline;

/// <summary>What a cmdlet reads: in the background, while upstream goes on, and written in order.</summary>
/// <typeparam name="TItem">The type of the records.</typeparam>
internal sealed class Reading<TItem>(
    PageReader<TItem> reader, PageWriter<TItem> writer, PipelineBridge<ReadEvent> bridge, ReadingProgress progress)
{
    private readonly Stopwatch _upstream = Stopwatch.StartNew();
    private readonly DistinctTalents _talents = new();

    /// <summary>
    /// How long to wait for the talent that upstream brought, before upstream gets to look for the next: a part of the time that it took for this one.
    /// So a slow upstream is hardly held up, and what was read is not kept back until it comes again.
    /// </summary>
    private TimeSpan Patience => TimeSpan.FromTicks(_upstream.Elapsed.Ticks / 4);

    /// <summary>Reads what there is of a talent, unless that was done, and writes what is ready.</summary>
    public void ReadTalent(string? text)
    {
        var talentId = TalentIds.Bare(text);
        if (_talents.IsNew(talentId))
        {
            reader.Add(text ?? "");
            progress.TalentAdded();
        }
        else
        {
            progress.TalentLeftOut();
        }

        bridge.Deliver(Patience);
        _upstream.Restart();
    }

    /// <summary>Reads the list of the talents themselves.</summary>
    public void ReadList()
    {
        reader.Add(null);
        progress.TalentAdded();
        bridge.Deliver(Patience);
    }

    /// <summary>Writes what is left, and what is to be said at the end.</summary>
    public void End()
    {
        bridge.DeliverAll();
        writer.End(_talents.Repeats);
    }
}
