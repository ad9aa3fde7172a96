# Discovery needs the examples, so the help is also read here.
BeforeDiscovery {
    Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
    Import-StagedModule
    Set-Variable -Name examples -Value @(
        foreach ($language in 'en-US', 'zh-CN') {
            foreach ($command in (Get-HelpIn $language).GetEnumerator()) {
                foreach ($example in $command.Value.examples.example) {
                    @{ language = $language; cmdlet = $command.Key; title = $example.title.Trim(' -'); code = $example.code }
                }
            }
        })
}

Describe 'The help' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:topics = 'about_FeishuHire', 'about_FeishuHire_Connecting', 'about_FeishuHire_Errors',
            'about_FeishuHire_Recipes', 'about_FeishuHire_Unattended'
    }

    It 'has about topics with valid PowerShell code' {
        foreach ($topic in $topics) {
            $code = (Get-TopicCode $topic).Values | ForEach-Object { $_ } | Where-Object { Test-PowerShellCode $_ }
            $errors = $null
            $tree = [System.Management.Automation.Language.Parser]::ParseInput(($code -join "`n"), [ref]$null, [ref]$errors)
            $calls = $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true) |
                Where-Object { $_.GetCommandName() -like '*-Feishu*' }

            $errors | Should -BeNullOrEmpty
            $calls | Should -Not -BeNullOrEmpty
            foreach ($call in $calls) {
                $known = (Get-Command -Name $call.GetCommandName()).Parameters.Keys
                $call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] } |
                    ForEach-Object { $_.ParameterName | Should -BeIn $known }
            }
        }
    }
}

Describe 'Each example' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        $script:server = Initialize-TestFile

        # What the examples need: a folder to write to, secrets in the environment and in a vault, and answers to prompts.
        # The tenant is the sandbox, in memory or, if credentials are needed, over a socket.
        $script:stage = @'
param($Folder, $Endpoint, $AppId, $Secret, $Token, $Code)
Set-Location -Path $Folder
$PSDefaultParameterValues = @{ 'Connect-FeishuHire:Endpoint' = $Endpoint }
function Get-Credential { [pscredential]::new($AppId, $Secret) }
function Get-Secret { param($Name) @{ FeishuHire = $Secret; FeishuToken = $Token }[$Name] }
Connect-FeishuHire -Sandbox
. ([scriptblock]::Create($Code)) 3>&1
'@
        $env:FEISHU_APP_ID = $server.AppId
        $env:FEISHU_APP_SECRET = $server.SecretText
        $env:FEISHU_ENDPOINT = $server.Endpoint
    }

    AfterAll {
        $env:FEISHU_APP_ID = $env:FEISHU_APP_SECRET = $env:FEISHU_ENDPOINT = $null
        Close-LoopbackServer
    }

    It 'runs as printed: <cmdlet>, <language>, <title>' -ForEach $examples {
        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive ([guid]::NewGuid()))
        $runspace = Open-ModuleRunspace
        try {
            $parameters = @{
                Folder   = $folder.FullName
                Endpoint = $server.Endpoint
                AppId    = $server.AppId
                Secret   = ConvertTo-Secret $server.SecretText
                Token    = ConvertTo-Secret (Get-LoopbackToken)
                Code     = $code
            }

            # Non-terminating errors are thrown as well.
            $given = @(Receive-RunspaceScript (Invoke-RunspaceScript $runspace $stage $parameters))
            $session = Receive-RunspaceScript (Invoke-RunspaceScript $runspace 'Get-FeishuHireSession')
        } finally {
            $runspace.Dispose()
        }

        $given | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | Should -BeNullOrEmpty
        $last = ($code.Trim() -split '\n')[-1]
        if ($last -match '^(Connect|Disconnect)-FeishuHire') {
            $given | Should -BeNullOrEmpty
            [bool]$session | Should -Be ($Matches[1] -eq 'Connect')
        } else {
            $given | Should -Not -BeNullOrEmpty
        }

        # No example sends a request to another computer.
        $session.Endpoint | Should -BeIn @($null, 'https://sandbox.invalid/', $server.Endpoint)
    }
}
