Describe 'At a prompt' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        Set-Variable -Name staging -Scope Global -Value (Connect-FeishuHire -Sandbox -PassThru)
        Set-Variable -Name stage -Scope Global -Value 'not a session'
    }

    AfterAll {
        Remove-Variable -Name staging, stage -Scope Global
    }

    It 'Format-List has every property of a session, in order' {
        $lines = ($staging | Format-List | Out-String -Width 100) -split '\r?\n' | Where-Object { $_.Trim() }

        $lines | ForEach-Object { ($_ -split ' +:')[0] } | Should -Be $staging.PSObject.Properties.Name
    }

    It 'Format-Wide has the app and the endpoint of a session' {
        ($staging | Format-Wide | Out-String).Trim() | Should -BeExactly 'cli_sandbox https://sandbox.invalid/'
    }

    It 'completion offers the variables that hold a session to <_>' -ForEach @(
        'Get-FeishuExternalApplication', 'Get-FeishuTalent', 'Disconnect-FeishuHire'
    ) {
        $line = "$_ -Session "

        $offered = (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText

        $offered | Should -Contain '$staging'
        $offered | Should -Not -Contain '$stage'
    }
}
