@echo off
rem Runs Homeward from its source tree: builds once if needed, then starts the command with every argument passed on.
setlocal
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "jar=%home%\cli\target\homeward.jar"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if exist "%jar%" goto run
echo homeward: building, this happens once 1>&2
pushd "%home%"
call mvnw.cmd -B -q -Dmaven.test.skip -Dspotless.check.skip -Denforcer.skip -Djacoco.skip package -pl cli -am 1>&2
set "status=%ERRORLEVEL%"
popd
if not "%status%"=="0" exit /b %status%
:run
"%java%" -XX:+IgnoreUnrecognizedVMOptions --add-opens=java.base/java.nio=ALL-UNNAMED --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dhomeward.home=%home%" -jar "%jar%" %*
exit /b %ERRORLEVEL%
