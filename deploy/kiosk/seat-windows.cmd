@echo off
rem Opens a seat of the computer room full screen. Usage: seat-windows.cmd https://address-of-the-school
rem The profile is kept: in it lie the key of the seat and what it counted, so a restart loses nothing.
if "%~1"=="" (echo Give the address of the school, such as https://ecole.local & exit /b 1)
:again
start "" /wait msedge --kiosk "%~1/seat" --edge-kiosk-type=fullscreen --no-first-run --user-data-dir="%LOCALAPPDATA%\kalanso-seat"
timeout /t 2 /nobreak >nul
goto again
