<#
.SYNOPSIS
Looks at scripts, modules and manifests with every default rule of PSScriptAnalyzer, and writes a line for each finding. The exit code is the
number of findings, or 255 where there is no PSScriptAnalyzer.
#>
param(
    [Parameter(Mandatory)] [string] $Folder,

    # The staged manifest, since the files that it names are only in its folder.
    [Parameter(Mandatory)] [string] $Manifest
)

if (-not (Get-Module -Name PSScriptAnalyzer -ListAvailable)) {
    exit 255
}

# Built and staged files are not sources.
$sources = @(Get-Item -Path $Manifest) + @(
    Get-ChildItem -Path $Folder -Recurse -File -Include *.ps1, *.psm1 |
        Where-Object { [System.IO.Path]::GetRelativePath($Folder, $_.FullName) -notmatch '(^|[\\/])(bin|obj|output|TestResults)[\\/]' })
"$($sources.Count) sources"

# A file that cannot be analyzed is an additional error, such as a manifest that Test-ModuleManifest refuses.
$findings = @($sources | Invoke-ScriptAnalyzer -ErrorVariable failures -ErrorAction SilentlyContinue)
foreach ($finding in $findings) {
    '{0}({1}): {2} {3}: {4}' -f $finding.ScriptPath, $finding.Line, $finding.Severity, $finding.RuleName, $finding.Message
}

$failures | ForEach-Object { "$_" }
exit [math]::Min($findings.Count + $failures.Count, 254)
