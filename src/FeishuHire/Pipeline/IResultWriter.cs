namespace FeishuHire.Pipeline;

/// <summary>Writes what work in the background gave to the streams of a cmdlet. Called on the pipeline thread only.</summary>
/// <typeparam name="T">What the work gives.</typeparam>
internal interface IResultWriter<in T>
{
    /// <summary>Writes a result.</summary>
    void Write(T result);

    /// <summary>Is called between results and, where there is nothing to write, a few times a second.</summary>
    void Pause();

    /// <summary>Is called when the command ends before its time, as the last opportunity to write.</summary>
    void Interrupted();
}
