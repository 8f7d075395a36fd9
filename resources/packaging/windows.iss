; The installer for Windows, of Inno Setup: `iscc /DVersion=0.1.0 resources\packaging\windows.iss` after `pyinstaller build.spec`.
; For one person, without an administrator. What a person wrote lies elsewhere, and no removal touches it.
#ifndef Version
  #error give the version: /DVersion=0.1.0
#endif

[Setup]
AppId={{6E1C4B1E-8C56-4C1B-9F5E-7A3D0F7C2B11}
AppName=Longhand
AppVersion={#Version}
AppPublisher=The Longhand authors
DefaultDirName={autopf}\Longhand
DefaultGroupName=Longhand
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=longhand-{#Version}-windows-x86_64
SetupIconFile=..\..\build\icons\longhand.ico
UninstallDisplayIcon={app}\longhand.exe
LicenseFile=..\..\LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
ChangesEnvironment=yes
; A window that is open closes as by its own button: its text is in the journal.
CloseApplications=yes
RestartApplications=no
#ifdef Sign
SignTool={#Sign}
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "assistant.exe on PATH"; Flags: unchecked

[Files]
Source: "..\..\dist\longhand\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; Files of an older version that the new one does not have.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Longhand"; Filename: "{app}\longhand.exe"
Name: "{autodesktop}\Longhand"; Filename: "{app}\longhand.exe"; Tasks: desktopicon

[Registry]
; Offered under "Open with"; what opens a file by a double click stays as it was.
Root: HKA; Subkey: "Software\Classes\Longhand.Document"; ValueType: string; ValueData: "Document"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Longhand.Document\DefaultIcon"; ValueType: string; ValueData: "{app}\longhand.exe,0"
Root: HKA; Subkey: "Software\Classes\Longhand.Document\shell\open\command"; ValueType: string; ValueData: """{app}\longhand.exe"" open ""%1"""
#define Offer(Ending) 'Root: HKA; Subkey: "Software\Classes\' + Ending + '\OpenWithProgids"; ValueType: string; ValueName: "Longhand.Document"; ValueData: ""; Flags: uninsdeletevalue'
#emit Offer(".md")
#emit Offer(".markdown")
#emit Offer(".txt")
#emit Offer(".docx")
#emit Offer(".odt")
#emit Offer(".html")
#emit Offer(".rtf")
#emit Offer(".epub")
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: NotOnPath

[Run]
Filename: "{app}\longhand.exe"; Description: "{cm:LaunchProgram,Longhand}"; Flags: nowait postinstall skipifsilent

[Code]
function NotOnPath: Boolean;
var
  Path: string;
begin
  if not RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Path) then
    Path := '';
  Result := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Path) + ';') = 0;
end;
