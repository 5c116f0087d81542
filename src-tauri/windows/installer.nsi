; The installer for Windows: for one person, without asking for an administrator. `cargo xtask` hands in
; what tauri.conf.json says (NAME, VERSION, PUBLISHER, SUMMARY), what to pack (FILES, LICENCE, ICON) and
; where to write it (OUT). It takes exactly the files it brought; the practice stays where it is.

Unicode true
Target amd64-unicode
ManifestDPIAware true
; `cargo xtask cross` only walks the way, with programs ten times the size.
!ifdef UNPACKED
SetCompress off
!else
SetCompressor /SOLID lzma
!endif

!include MUI2.nsh
!include WordFunc.nsh
!include FileFunc.nsh

!define PROGRAM "dermis.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
; Where the program keeps practices (src-tauri/src/folders.rs).
!define RECORDS "$LOCALAPPDATA\${NAME}"

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
; A newer version goes where the present one is.
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${SUMMARY}"
VIAddVersionKey "LegalCopyright" "${PUBLISHER}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "This removes the program. Your records stay in ${RECORDS}."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

; A program that runs cannot be replaced or removed: Windows keeps its file. Exit codes: 2 refused, 3 open.
!macro MUST_BE_CLOSED
    IfFileExists "$INSTDIR\${PROGRAM}" 0 closed
    again:
        ClearErrors
        FileOpen $0 "$INSTDIR\${PROGRAM}" a
        IfErrors 0 writable
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} is open. Close it, then choose Retry." /SD IDCANCEL IDRETRY again
        SetErrorLevel 3
        Quit
    writable:
        FileClose $0
    closed:
!macroend

Function .onInit
    ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
    StrCmp $0 "" fresh
    ${VersionCompare} "$0" "${VERSION}" $1
    ; 1: the one that is installed is newer. An older program does not read what a newer one wrote.
    StrCmp $1 "1" 0 fresh
    MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} $0 is installed, which is newer than ${VERSION}. Nothing was changed." /SD IDOK
    SetErrorLevel 2
    Quit
    fresh:
    !insertmacro MUST_BE_CLOSED
FunctionEnd

Function un.onInit
    !insertmacro MUST_BE_CLOSED
FunctionEnd

Section
    SetOutPath "$INSTDIR"
    SetOverwrite on
    File "${FILES}\*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section Uninstall
    ; File by file, as they were brought: `INSTALLED` is the list that `cargo xtask` wrote.
    !include "${INSTALLED}"
    Delete "$INSTDIR\uninstall.exe"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"
    DeleteRegKey HKCU "${UNINSTALL}"
    IfFileExists "${RECORDS}\*.*" 0 nothing
    MessageBox MB_OK|MB_ICONINFORMATION "The program is gone. Your records stay on this computer, in$\r$\n$\r$\n${RECORDS}$\r$\n$\r$\nInstall ${NAME} again to open them." /SD IDOK
    nothing:
SectionEnd
