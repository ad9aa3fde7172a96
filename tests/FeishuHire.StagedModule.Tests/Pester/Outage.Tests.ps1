Describe 'A service that is gone' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:few = '6960663240925956660'
        Connect-Loopback -Impatient
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    It 'ends a run of 10,000 talents early, with one error that says how far it came' {
        Add-LoopbackPage -Item @{ id = '1' }
        Add-LoopbackPage -Item @{ id = '2' }
        Add-LoopbackAnswer -Kind html -Status 502 -Times 10000

        $result = Read-Stream { 1..10000 | Get-FeishuExternalApplication -All }

        $result.Items.Id | Should -Be '1', '2'
        $result.Errors | Should -HaveCount 2
        $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'ServiceUnavailable,*'
        $result.Thrown.Exception.Message | Should -BeLike '*2 talents were read to the end*'
        $result.Thrown.TargetObject | Should -BeExactly '5'
        Get-LoopbackRequest | Should -HaveCount 5
    }

    It 'is not seen in failures with answers between them' {
        1..3 | ForEach-Object {
            Add-LoopbackAnswer -Kind html -Status 502 -Times 2
            Add-LoopbackPage -Item @{ id = "$_" }
        }

        $result = Read-Stream { 1..9 | Get-FeishuExternalApplication -All }

        $result.Items.Id | Should -Be '1', '2', '3'
        $result.Errors | Should -HaveCount 6
        $result.Thrown | Should -BeNullOrEmpty
    }
}
