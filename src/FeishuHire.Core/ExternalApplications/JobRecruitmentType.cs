namespace FeishuHire;

/// <summary>The kind of recruitment of a job (职位招聘类型).</summary>
public enum JobRecruitmentType
{
    /// <summary>Experienced hires (社招).</summary>
    Social = 1,

    /// <summary>Graduates (校招).</summary>
    Campus = 2,
}
