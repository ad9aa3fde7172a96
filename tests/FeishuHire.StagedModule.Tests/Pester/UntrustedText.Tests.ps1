# Text from Feishu must not control the terminal or imitate messages of the module.
Describe 'Untrusted text' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        $script:server = Initialize-TestFile
        $script:escape = [char]27
        $script:title = "Java$escape[31m$escape]0;owned$([char]7)`r`nVERBOSE: forged$([char]0x202E)gnp"
        $PSStyle.OutputRendering = 'PlainText'
        Connect-Loopback -Impatient
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    It 'does not control the terminal if applications are shown with <_>' -ForEach 'Format-List', 'Format-Wide' {
        Add-LoopbackPage -Item @{
            id = $title; job_title = $title; stage = $title; resume_source = $title; termination_type = $title; termination_reason = $title
        }

        $shown = Get-FeishuExternalApplication -TalentId 1 | & $_ | Out-String -Width 400

        $shown | Should -Match 'Java'
        $shown | Should -Not -Match "$escape|$([char]7)|$([char]0x202E)"
        $shown -split '\r?\n' | Should -Not -Contain 'VERBOSE: forged'
    }

    It 'does not control the terminal if talents are shown with <_>' -ForEach 'Format-List', 'Format-Wide' {
        $info = @{ name = $title; mobile = $title; mobile_code = $title; email = $title; creator_id = $title }
        Add-LoopbackPage -Api talents -Item @{ id = $title; basic_info = $info }

        $shown = Get-FeishuTalent | & $_ | Out-String -Width 400

        $shown | Should -Match 'Java'
        $shown | Should -Not -Match "$escape|$([char]7)|$([char]0x202E)"
        $shown -split '\r?\n' | Should -Not -Contain 'VERBOSE: forged'
    }

    It 'is not a formula in the CSV of the recipe' {
        Add-LoopbackPage -Item @{ id = '1'; job_title = '=HYPERLINK("http://x.invalid")'; stage = '+1'; resume_source = '-1'; termination_type = '@x' }
        (Get-TopicCode about_FeishuHire_Recipes)['A CSV FOR EXCEL AND WPS'][0] |
            Should -Match 'ConvertTo-FeishuRow -ForSpreadsheet'

        $row = Get-FeishuExternalApplication -TalentId 1 | ConvertTo-FeishuRow -ForSpreadsheet

        $row.JobTitle | Should -BeExactly '="=HYPERLINK(""http://x.invalid"")"'
        $row.Stage, $row.ResumeSource, $row.TerminationType | Should -Be '="+1"', '="-1"', '="@x"'
    }
}
