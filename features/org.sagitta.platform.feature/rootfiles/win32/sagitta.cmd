@echo off
rem Starts Sagitta: without a command the workbench, else the command. See "sagitta help".
rem SAGITTA_JAVA    the java program to use; else that of JAVA_HOME, or the one on the PATH
rem SAGITTA_HOME    the folder of settings, workspace and default database; else .sagitta in the user's folder
rem SAGITTA_VMARGS  more options for the Java machine, such as -Xmx8g
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined SAGITTA_JAVA set "JAVA=%SAGITTA_JAVA%"
set "VERSION="
for /f "tokens=3" %%V in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:"version"') do if not defined VERSION set "VERSION=%%~V"
for /f "tokens=1 delims=.-+" %%V in ("%VERSION%.0") do set "VERSION=%%V"
if not defined VERSION goto nojava
if %VERSION% LSS 25 goto nojava

set "INFO=%HERE%\configuration\org.eclipse.equinox.simpleconfigurator\bundles.info"
set "LAUNCHER="
set "CLIENT="
for /f "usebackq tokens=1,3 delims=," %%A in ("%INFO%") do (
  if "%%A"=="org.eclipse.equinox.launcher" set "LAUNCHER=%HERE%\%%B"
  if "%%A"=="org.sagitta.command" set "CLIENT=%HERE%\%%B"
)
if not defined LAUNCHER goto broken
if not defined CLIENT goto broken

rem Three quarters of the memory: volumes are large, and nothing else of size runs beside them. -Xmx overrides it.
set "INI=-XX:MaxRAMPercentage=75"
set "TAKE="
for /f "usebackq delims=" %%L in ("%HERE%\eclipse.ini") do call :option "%%L"
if defined SAGITTA_VMARGS set "INI=%INI% %SAGITTA_VMARGS%"

set "FIRST=%~1"
if not defined FIRST goto workbench
if "%FIRST:~0,1%"=="-" goto workbench
"%JAVA%" %INI% "-Dsagitta.install=%HERE%" -cp "%CLIENT%;%LAUNCHER%" org.sagitta.command.attach.Main %*
exit /b %ERRORLEVEL%

:workbench
if not defined SAGITTA_HOME set "SAGITTA_HOME=%USERPROFILE%\.sagitta"
:again
"%JAVA%" %INI% -jar "%LAUNCHER%" -install "%HERE%" -name Sagitta -showsplash -data @noDefault %*
if %ERRORLEVEL% EQU 23 goto again
exit /b %ERRORLEVEL%

:option
if defined TAKE set "INI=%INI% %~1"
if "%~1"=="-vmargs" set "TAKE=1"
exit /b 0

:nojava
echo sagitta: Java 25 or newer is needed, and "%JAVA%" is none. 1>&2
echo sagitta: Install one (Temurin 25, for example), or set SAGITTA_JAVA to its java.exe. 1>&2
exit /b 1

:broken
echo sagitta: The installation in %HERE% is incomplete; install Sagitta again. 1>&2
exit /b 1
