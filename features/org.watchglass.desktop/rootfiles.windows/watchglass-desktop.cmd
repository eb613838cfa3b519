@echo off
rem Opens the Watchglass application that lies in the folder of this script.
setlocal
set "java=java"
if not "%JAVA_HOME%"=="" set "java=%JAVA_HOME%\bin\java"
set "home="
if not "%WATCHGLASS_HOME%"=="" set home="-Dwatchglass.home=%WATCHGLASS_HOME%"
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"
"%java%" -XX:+UseSerialGC %home% %WATCHGLASS_JAVA_OPTS% -jar "%launcher%" -nosplash -name Watchglass -data @noDefault %*
exit /b %ERRORLEVEL%
