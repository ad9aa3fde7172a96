<#
.SYNOPSIS
Looks at scripts, modules and manifests with every default rule of PSScriptAnalyzer, and writes a line for each finding. The exit code is the
number of findings, or 255 where there is no PSScriptAnalyzer.
#>
param(
    [Parameter(Mandatory)] [string] $Folder,

    # The manifest as staged: what it names lies beside it only there.
    [Parameter(Mandatory)] [string] $Manifest
)

if (-not (Get-Module -Name PSScriptAnalyzer -ListAvailable)) {
    exit 255
}

# What is built or staged is not a source.
$sources = @(Get-Item -Path $Manifest) + @(
    Get-ChildItem -Path $Folder -Recurse -File -Include *.ps1, *.psm1 |
        Where-Object { [System.IO.Path]::GetRelativePath($Folder, $_.FullName) -notmatch '(^|[\\/])(bin|obj|output|TestResults)[\\/]' })
"$($sources.Count) sources"

# What it cannot analyze is an error beside the findings, such as a manifest that Test-ModuleManifest refuses.
$findings = @($sources | Invoke-ScriptAnalyzer -ErrorVariable failures -ErrorAction SilentlyContinue)
foreach ($finding in $findings) {
    '{0}({1}): {2} {3}: {4}' -f $finding.ScriptPath, $finding.Line, $finding.Severity, $finding.RuleName, $finding.Message
}

$failures | ForEach-Object { "$_" }
exit [math]::Min($findings.Count + $failures.Count, 254)
