@{
    RootModule           = 'FeishuHire.psm1'

    # Loaded before the root module, which names its type.
    RequiredAssemblies   = @('bin/FeishuHire.Loader.dll')

    # The one place that holds the version: the build reads it from this line.
    ModuleVersion        = '0.1.0'

    GUID                 = '5b0b1f4e-6f0e-4a3c-9d57-2f6f3c1a8e90'
    Author               = 'The FeishuHire authors'
    CompanyName          = 'The FeishuHire authors'
    Copyright            = '(c) The FeishuHire authors. MIT licence.'
    Description          = 'Reads the external applications (外部投递) and talents (人才) of Feishu Hire (飞书招聘): complete answers or an error, at the speed that the API allows.'

    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')

    FormatsToProcess     = @('FeishuHire.Format.ps1xml')

    # Explicit, so that PowerShell finds the cmdlets without loading the module.
    CmdletsToExport      = @(
        'Connect-FeishuHire'
        'Disconnect-FeishuHire'
        'Export-FeishuApplicationReport'
        'Get-FeishuExternalApplication'
        'Get-FeishuHireSession'
        'Get-FeishuTalent'
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

            # The newest section of CHANGELOG.md, word for word.
            ReleaseNotes             = @'
### Added

- `Connect-FeishuHire`, `Get-FeishuHireSession`, `Disconnect-FeishuHire`.
- `Get-FeishuExternalApplication`: complete or with an error, many talents at once and in order, paced below Feishu's limits, with retries and progress, from the pipeline.
- `Get-FeishuTalent`: talents by keyword, time and order, or single ones; their ids go on to `Get-FeishuExternalApplication`.
- Processes that share an app find fair shares of its limit.
- `Export-FeishuApplicationReport`: applications as one self-contained page with figures, charts and a table that can be searched.
- Help for every cmdlet, about topics with recipes, and messages, in English and Chinese; errors of the developer console say what to click.
- Table, list and wide views; completion of endpoints, talents and sessions.
- Packages for the PowerShell Gallery and for offline machines, reproducible. Removing the module takes its type names away too.
- A sandbox tenant in memory (`Connect-FeishuHire -Sandbox`), and behind real sockets for tests and for trying runbooks.
- A demo that needs only the .NET SDK, and benchmarks that need no account.
'@
        }
    }
}
