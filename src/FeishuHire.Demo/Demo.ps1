# The main job, as a user would type it. The demo shows each statement, then runs it.
Import-Module FeishuHire
Connect-FeishuHire -Sandbox
$talents = Get-FeishuTalent -Keyword 王 -All
$watch = [System.Diagnostics.Stopwatch]::StartNew()
$applications = $talents | Get-FeishuExternalApplication -All
$watch.Stop()
$applications[0..11]
'123' | Get-FeishuExternalApplication
$path = [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), 'FeishuHire-demo.html')
$report = $applications | Export-FeishuApplicationReport $path -PassThru
'{0} applications of {1} talents in {2:0.0} s. Their report: {3}' -f $applications.Count, $talents.Count, $watch.Elapsed.TotalSeconds, $report.FullName
