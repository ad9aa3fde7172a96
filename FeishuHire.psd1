@{
    RootModule           = 'FeishuHire.psm1'

    # The one place that holds the version: the build reads it from this line.
    ModuleVersion        = '0.1.0'

    GUID                 = '5b0b1f4e-6f0e-4a3c-9d57-2f6f3c1a8e90'
    Author               = 'The FeishuHire authors'
    CompanyName          = 'The FeishuHire authors'
    Copyright            = '(c) The FeishuHire authors. MIT license.'
    Description          = 'Reads and writes the data of Feishu Hire (飞书招聘), such as talents (人才) and external applications (外部投递): completely or with an error, and always below the rate limits of the API.'

    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')

    FormatsToProcess     = @('FeishuHire.Format.ps1xml')

    # Explicit, so that PowerShell finds the cmdlets without loading the module.
    CmdletsToExport      = @(
        'Compare-FeishuRow'
        'Connect-FeishuHire'
        'ConvertTo-FeishuRow'
        'Disconnect-FeishuHire'
        'Export-FeishuApplicationReport'
        'Find-FeishuHireApi'
        'Find-FeishuTalent'
        'Get-FeishuExternalApplication'
        'Get-FeishuExternalBackgroundCheck'
        'Get-FeishuExternalInterview'
        'Get-FeishuExternalOffer'
        'Get-FeishuHireSession'
        'Get-FeishuJob'
        'Get-FeishuTalent'
        'Invoke-FeishuHireRequest'
        'New-FeishuExternalApplication'
        'Remove-FeishuExternalApplication'
        'Set-FeishuExternalApplication'
        'Test-FeishuHireSession'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()

    PrivateData          = @{
        PSData = @{
            # A tag must not contain a space.
            Tags                     = @('Feishu', 'Lark', 'Hire', 'Recruiting', 'HR', '飞书', '飞书招聘', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')

            # ProjectUri and IconUri are to be added here once the project has a public home: the address of the repository, and that of icon.png in it.
            LicenseUri               = 'https://opensource.org/license/mit'
            RequireLicenseAcceptance = $false

            # The build puts the newest section of CHANGELOG.md here.
            ReleaseNotes             = ''
        }
    }
}
