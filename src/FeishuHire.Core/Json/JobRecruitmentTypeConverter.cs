namespace FeishuHire.Json;

internal sealed class JobRecruitmentTypeConverter : EnumNumberConverter<JobRecruitmentType>
{
    protected override JobRecruitmentType FromNumber(int number) => (JobRecruitmentType)number;
}
