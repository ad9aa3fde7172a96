Describe 'The prompt' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:staging = Connect-FeishuHire -Sandbox -PassThru
    }

    It 'shows every property of a session in order with Format-List' {
        $lines = ($staging | Format-List | Out-String -Width 100) -split '\r?\n' | Where-Object { $_.Trim() }

        $lines | ForEach-Object { ($_ -split ' +:')[0] } | Should -Be $staging.PSObject.Properties.Name
    }

    It 'shows the app and the endpoint of a session with Format-Wide' {
        ($staging | Format-Wide | Out-String).Trim() | Should -BeExactly 'cli_sandbox https://sandbox.invalid/'
    }

    It 'completes files only for a path' {
        Set-Location -Path (New-Item -Path $TestDrive -Name files -ItemType Directory)
        Set-Content -Path notes.txt -Value ''
        $offered = 'Get-FeishuTalent -Keyword ', 'Get-FeishuTalent -PageToken n', 'Get-FeishuTalent -PageSize ', 'Get-FeishuJob -Id n', 'Export-FeishuApplicationReport -Path n' |
            ForEach-Object { (TabExpansion2 $_ $_.Length).CompletionMatches.ResultType -contains 'ProviderItem' }

        $offered | Should -Be $false, $false, $false, $false, $true
    }
}
