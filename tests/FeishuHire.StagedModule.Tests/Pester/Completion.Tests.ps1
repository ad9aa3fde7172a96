Describe 'Completion at the prompt' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule

        function Get-Completion {
            param([string] $Line)

            (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText
        }
    }

    BeforeEach {
        Disconnect-FeishuHire
    }

    It 'offers the names of the endpoints' {
        Get-Completion 'Connect-FeishuHire -Endpoint ' | Should -Be 'Feishu', 'Lark'
        Get-Completion 'Connect-FeishuHire -Endpoint l' | Should -Be 'Lark'
    }

    It 'offers the talents that were read with the default session, the latest first' {
        Connect-FeishuHire -Sandbox
        $null = '6960663240925956660', '6960663240925956459' | Get-FeishuExternalApplication -WarningAction Ignore

        Get-Completion 'Get-FeishuExternalApplication ' | Should -Be '6960663240925956459', '6960663240925956660'
        Get-Completion 'Get-FeishuExternalApplication -TalentId 69606632409259566' | Should -Be '6960663240925956660'
    }

    It 'offers no talent that does not exist' {
        Connect-FeishuHire -Sandbox
        $null = '1', '6960663240925956660' | Get-FeishuExternalApplication -ErrorAction Ignore

        Get-Completion 'Get-FeishuExternalApplication ' | Should -Be '6960663240925956660'
    }

    It 'offers those of the session that is named' {
        Set-Variable -Name named -Scope Global -Value (Connect-FeishuHire -Sandbox -PassThru)
        $null = Get-FeishuExternalApplication -TalentId 6960663240925956660
        Connect-FeishuHire -Sandbox
        $null = Get-FeishuExternalApplication -TalentId 6960663240925956459 -WarningAction Ignore

        Get-Completion 'Get-FeishuExternalApplication -Session $named -TalentId 69' | Should -Be '6960663240925956660'
    }

    It 'offers the talents that a list brought' {
        Connect-FeishuHire -Sandbox
        $first, $second = Get-FeishuTalent -PageSize 2 -WarningAction Ignore

        Get-Completion 'Get-FeishuTalent ' | Should -Be $second.TalentId, $first.TalentId
        Get-Completion 'Get-FeishuExternalApplication ' | Should -Be $second.TalentId, $first.TalentId
    }

    It 'offers the orders of talents' {
        Get-Completion 'Get-FeishuTalent -SortBy ' | Should -Be 'Added', 'Applied', 'Relevance', 'Updated'
        Get-Completion 'Get-FeishuTalent -SortBy r' | Should -Be 'Relevance'
    }

    It 'offers the variables that hold a session to <command>' -ForEach @(
        @{ command = 'Get-FeishuExternalApplication' }
        @{ command = 'Get-FeishuTalent' }
        @{ command = 'Disconnect-FeishuHire' }
    ) {
        Set-Variable -Name staging -Scope Global -Value (Connect-FeishuHire -Sandbox -PassThru)
        Set-Variable -Name stage -Scope Global -Value 'not a session'

        Get-Completion "$command -Session " | Should -Contain '$staging'
        Get-Completion "$command -Session " | Should -Not -Contain '$stage'
    }

    It 'is silent without a session' {
        { Get-Completion 'Get-FeishuExternalApplication 69' } | Should -Not -Throw
        $Error.Clear()
        $null = Get-Completion 'Get-FeishuExternalApplication -TalentId 69'
        $Error | Should -BeNullOrEmpty
    }

    AfterAll {
        Remove-Variable -Name staging, stage, named -Scope Global -ErrorAction Ignore
    }
}
