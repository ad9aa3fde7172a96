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

    It 'ends a run of 10,000 talents early, with one error that says how far it came, reading <at> at once' -ForEach @(
        @{ at = 1; most = 5 }
        @{ at = 16; most = 5 + 16 }
    ) {
        Add-LoopbackPage -Api 'external_applications?talent_id=1' -Item @{ id = '1' }
        Add-LoopbackPage -Api 'external_applications?talent_id=2' -Item @{ id = '2' }
        Add-LoopbackAnswer -Kind html -Status 502 -Times 10000

        $result = Read-Stream { 1..10000 | Get-FeishuExternalApplication -All -ThrottleLimit $at }

        $result.Items.Id | Should -Be '1', '2'
        $result.Errors | Should -HaveCount 2
        $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'ServiceUnavailable,*'
        $result.Thrown.Exception.Message | Should -BeLike '*2 talents were read to the end*'
        $result.Thrown.TargetObject | Should -BeExactly '5'
        @(Get-LoopbackRequest).Count | Should -BeLessOrEqual $most
    }

    It 'is not seen in failures with answers between them' {
        3, 6, 9 | ForEach-Object { Add-LoopbackPage -Api "external_applications?talent_id=$_" -Item @{ id = "$_" } }
        Add-LoopbackAnswer -Kind html -Status 502 -Times 6

        $result = Read-Stream { 1..9 | Get-FeishuExternalApplication -All }

        $result.Items.Id | Should -Be '3', '6', '9'
        $result.Errors | Should -HaveCount 6
        $result.Thrown | Should -BeNullOrEmpty
    }
}
