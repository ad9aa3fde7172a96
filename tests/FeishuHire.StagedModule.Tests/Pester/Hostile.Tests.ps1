# What others wrote into Feishu must not steer the terminal or forge what the module says.
Describe 'Hostile data' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:escape = [char]27
        $script:title = "Java$escape[31m$escape]0;owned$([char]7)`r`nVERBOSE: forged$([char]0x202E)gnp"
        $script:item = @{ id = '1'; job_title = $title; stage = $title; resume_source = $title; termination_type = $title; termination_reason = $title }
        Connect-Loopback -Impatient
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    It 'stays as it is in the object' {
        Add-LoopbackPage -Item $item

        (Get-FeishuExternalApplication -TalentId 1).JobTitle | Should -BeExactly $title
    }

    It 'steers nothing in the <view> view' -ForEach @(@{ view = 'Format-Table' }, @{ view = 'Format-List' }) {
        Add-LoopbackPage -Item $item
        $PSStyle.OutputRendering = 'PlainText'

        $shown = Get-FeishuExternalApplication -TalentId 1 | & $view | Out-String -Width 400

        $shown | Should -Match 'Java'
        $shown | Should -Not -Match "$escape|$([char]7)|$([char]0x202E)"
        $shown -split '\r?\n' | Should -Not -Contain 'VERBOSE: forged'
    }

    It 'steers nothing in the <view> view of talents' -ForEach @(@{ view = 'Format-Table' }, @{ view = 'Format-List' }, @{ view = 'Format-Wide' }) {
        $info = @{ name = $title; mobile = $title; mobile_code = $title; email = $title; creator_id = $title }
        Add-LoopbackPage -Api talents -Item @{ id = $title; basic_info = $info }
        $PSStyle.OutputRendering = 'PlainText'

        $shown = Get-FeishuTalent | & $view | Out-String -Width 400

        $shown | Should -Match 'Java'
        $shown | Should -Not -Match "$escape|$([char]7)|$([char]0x202E)"
        $shown -split '\r?\n' | Should -Not -Contain 'VERBOSE: forged'
    }

    It 'steers nothing in an error' {
        $error_ = @{ log_id = $title; field_violations = @(@{ field = $title; description = $title }); troubleshooter = "https://x.invalid/$title" }
        Add-LoopbackAnswer -Status 400 -Body @{ code = 9499; msg = $title; error = $error_ }

        $failed = Read-Stream { Get-FeishuExternalApplication -TalentId 1 }

        $failed.Errors | Should -HaveCount 1
        $text = "$($failed.Errors[0])", $failed.Errors[0].Exception.Message, $failed.Errors[0].ErrorDetails.RecommendedAction, $failed.Errors[0].Exception.LogId
        "$text" | Should -Match 'forged'
        "$text" | Should -Not -Match "[\x00-\x1F\x7F-\x9F$([char]0x202E)]"
    }

    It 'steers nothing in the line that says how to go on' {
        Add-LoopbackPage -Item @{ id = '1' } -HasMore $true -PageToken "x'; Remove-Item * #"
        Add-LoopbackAnswer -Status 400 -Body @{ code = 1002101; msg = 'no' }

        $failed = Read-Stream { Get-FeishuExternalApplication -TalentId 1 -All }

        $failed.Errors[0].ErrorDetails.RecommendedAction | Should -Match "-PageToken 'x''; Remove-Item \* #'"
    }

    It 'steers nothing in the warning that there is more' {
        Add-LoopbackPage -Item @{ id = '1' } -HasMore $true -PageToken "x'; Remove-Item * #"
        Add-LoopbackPage -Item @{ id = '1' } -HasMore $true -PageToken "x$escape[31m"

        (Read-Stream { Get-FeishuExternalApplication -TalentId 1 }).Warnings | Should -Match "-PageToken 'x''; Remove-Item \* #'$"
        (Read-Stream { Get-FeishuExternalApplication -TalentId 1 }).Warnings | Should -Not -Match '-PageToken'
    }

    It 'keeps a long token whole in the warning that there is more' {
        Add-LoopbackPage -Item @{ id = '1' } -HasMore $true -PageToken ('x' * 2000)

        (Read-Stream { Get-FeishuExternalApplication -TalentId 1 }).Warnings | Should -Match "-PageToken 'x{2000}'$"
    }

    It 'leaves that line out where the token cannot be pasted, and keeps the token in the error' {
        Add-LoopbackPage -Item @{ id = '1' } -HasMore $true -PageToken "x'; Remove-Item * #`r`n$escape[31m"
        Add-LoopbackAnswer -Status 400 -Body @{ code = 1002101; msg = 'no' }

        $failed = Read-Stream { Get-FeishuExternalApplication -TalentId 1 -All }

        $advice = $failed.Errors[0].ErrorDetails.RecommendedAction
        $advice | Should -Not -BeNullOrEmpty
        $advice | Should -Not -Match '-PageToken'
        $advice | Should -Not -Match "[\x00-\x1F\x7F-\x9F]"
        $failed.Errors[0].Exception.PageToken | Should -BeExactly "x'; Remove-Item * #`r`n$escape[31m"
    }

    It 'is no formula in a CSV that is made as the recipe says' {
        Add-LoopbackPage -Item @{ id = '1'; job_title = '=HYPERLINK("http://x.invalid")'; stage = '+1'; resume_source = '-1'; termination_type = '@x' }
        $recipe = [regex]::Match(
            (Get-TopicCode about_FeishuHire_Recipes)['A CSV FOR EXCEL, WITH CHINESE TEXT AND WHOLE IDS'][0],
            '(?s)(?<formula>\$formula = [^\n]*).*?(?<steps>Select-Object \* \|\s+ForEach-Object \{.*?\n    \})').Groups
        $recipe['steps'].Value | Should -Not -BeNullOrEmpty

        $applications = Get-FeishuExternalApplication -TalentId 1
        $csv = & ([scriptblock]::Create("$($recipe['formula'])`n`$args[0] | $($recipe['steps'])")) $applications | ConvertTo-Csv

        $csv[1] | Should -BeLike '*"''=HYPERLINK(*"''+1"*"''-1"*"''@x"*'
    }
}
