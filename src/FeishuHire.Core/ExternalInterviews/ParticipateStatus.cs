namespace FeishuHire;

/// <summary>Whether the candidate took part in an interview (参与状态).</summary>
public enum ParticipateStatus
{
    /// <summary>The candidate did not take part (未参与).</summary>
    NotAttended = 1,

    /// <summary>The candidate took part (参与).</summary>
    Attended = 2,

    /// <summary>The candidate missed the interview without notice (爽约).</summary>
    NoShow = 3,
}
