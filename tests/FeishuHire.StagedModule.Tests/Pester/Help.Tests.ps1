# Discovery has to know the examples, so the help is read here as well.
BeforeDiscovery {
    Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
    Import-StagedModule
    $cmdlets = (Get-Module -Name FeishuHire).ExportedCmdlets.Keys | Sort-Object
    Set-Variable -Name examples -Value @(
        foreach ($language in 'en-US', 'zh-CN') {
            $help = Get-HelpIn $language
            foreach ($cmdlet in $cmdlets) {
                foreach ($example in $help.Commands[$cmdlet].Help.examples.example) {
                    @{ language = $language; cmdlet = $cmdlet; title = $example.title.Trim(' -'); code = $example.code }
                }
            }
        })
}

Describe 'The help' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:chinese = '\p{IsCJKUnifiedIdeographs}'
        $script:topics = 'about_FeishuHire', 'about_FeishuHire_Connecting', 'about_FeishuHire_Errors',
            'about_FeishuHire_Recipes', 'about_FeishuHire_Unattended'
    }

    Context 'In the UI culture <culture>' -ForEach @(
        @{ culture = 'en-US'; folder = 'en-US' }
        @{ culture = 'en-GB'; folder = 'en-US' }
        @{ culture = 'fr-FR'; folder = 'en-US' }
        @{ culture = 'zh-CN'; folder = 'zh-CN' }
        @{ culture = 'zh-Hans'; folder = 'zh-CN' }
        @{ culture = 'zh-SG'; folder = 'zh-CN' }
        @{ culture = 'zh-TW'; folder = 'zh-CN' }
        @{ culture = 'zh'; folder = 'zh-CN' }
    ) {
        BeforeAll {
            $script:help = Get-HelpIn $culture
        }

        It 'of <_> is there, in its language, with all that can be asked of it' -ForEach $cmdlets {
            $command = $help.Commands[$_]

            # Of a cmdlet without help, PowerShell says its syntax only.
            $command.Help.description.Text | Should -Not -BeNullOrEmpty
            $command.Help.Synopsis -match $chinese | Should -Be ($folder -eq 'zh-CN')
            'SYNOPSIS', 'SYNTAX', 'DESCRIPTION', 'PARAMETERS', 'INPUTS', 'OUTPUTS', 'NOTES', 'RELATED LINKS' |
                ForEach-Object { $command.Full | Should -MatchExactly "(?m)^$_" }
            $command.Examples | Should -Match '-{10} \S+ 3: '
            foreach ($name in $command.Help.parameters.parameter.name) {
                $command.Parameters | Should -Match "(?m)^-$name\b"
            }

            # This is what -Online opens.
            $command.Help.relatedLinks.navigationLink[0].uri | Should -BeExactly (Get-Command -Name $_).HelpUri
        }

        It 'on the topics of the module is there, in its language' {
            $help.Topics.Keys | Sort-Object | Should -Be $topics
            foreach ($topic in $topics) {
                $text = Get-Content -Raw -Path (Join-Path -Path (Get-StagedManifest | Split-Path) -ChildPath "$folder/$topic.help.txt")
                $help.Topics[$topic].Text | Should -BeExactly $text
                $help.Topics[$topic].Synopsis -match $chinese | Should -Be ($folder -eq 'zh-CN')
            }
        }
    }

    Context 'Of <_>' -ForEach $cmdlets {
        It 'shows the syntax that PowerShell knows' {
            $shown = (Get-Help -Name $_).syntax | Out-String -Width 1000
            $known = Get-Command -Name $_ -Syntax

            # Help has the names of .NET for the types, Get-Command the short ones of PowerShell.
            ConvertTo-Form $shown | Should -Be (ConvertTo-Form $known)
        }

        It 'names the defaults that the code has' {
            $command = [System.Activator]::CreateInstance((Get-Command -Name $_).ImplementingType)
            foreach ($parameter in (Get-Help -Name $_).parameters.parameter) {
                $value = $command.($parameter.name)
                if ($value -is [int] -or $value -is [switch] -or $value -is [enum]) {
                    $parameter.defaultValue | Should -BeExactly "$value" -Because $parameter.name
                } else {
                    $value | Should -BeNullOrEmpty -Because "$($parameter.name) is documented as $($parameter.defaultValue)"
                }
            }
        }
    }

    It 'on topics has code that PowerShell understands' {
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
        Import-StagedModule
        $script:server = Open-LoopbackServer

        # What a reader has at hand: a folder to write to, secrets in the environment and in a vault, and somebody who answers the prompt.
        # The tenant is the sandbox, in memory or, where credentials are needed, behind a socket.
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

            # An error, also one that ends nothing, is thrown here.
            $given = @(Receive-Aside (Invoke-Aside $runspace $stage $parameters))
            $session = Receive-Aside (Invoke-Aside $runspace 'Get-FeishuHireSession')
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

        # Nobody's examples leave the computer.
        $session.Endpoint | Should -BeIn @($null, 'https://sandbox.invalid/', $server.Endpoint)
    }
}
