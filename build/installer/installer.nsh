; Read by electron-builder before its own script. With a byte order mark: it is read as UTF-8.

; The dialog in which the language is chosen stands before any language.
!define MUI_LANGDLL_WINDOWTITLE "Тіл / Язык"
!define MUI_LANGDLL_INFO "Тілді таңдаңыз. / Выберите язык."

; NSIS has no Kazakh: its language is read from here, every other from NSIS itself.
!include "MUI2.nsh"
!macroundef MUI_LANGUAGE
!macro MUI_LANGUAGE NLFID
  !if "${NLFID}" == "Kazakh"
    !insertmacro MUI_LANGUAGEEX "${BUILD_RESOURCES_DIR}" "Kazakh"
  !else
    !insertmacro MUI_LANGUAGEEX "${NSISDIR}\Contrib\Language files" "${NLFID}"
  !endif
!macroend

; What electron-builder says itself it knows in Russian, but for one sentence, and not in Kazakh, for which it says it in English.
; It is said anew after that; that it was said before is no mistake (warning 6030).
!macro customHeader
  !pragma warning disable 6030
  LangString win7Required 1087 "Windows 7 немесе одан жаңасы қажет"
  LangString x64WinRequired 1087 "64 разрядты Windows қажет"
  LangString appRunning 1087 "${PRODUCT_NAME} ашық тұр.$\r$\nОны жабу үшін «OK» түймесін басыңыз.$\r$\nЖабылмаса, өзіңіз жабыңыз."
  LangString appCannotBeClosed 1087 "${PRODUCT_NAME} жабылмады.$\r$\nОны өзіңіз жауып, жалғастыру үшін «Қайталау» түймесін басыңыз."
  LangString installing 1087 "Орнатылуда, күте тұрыңыз..."
  LangString areYouSureToUninstall 1087 "${PRODUCT_NAME} жойылсын ба? Есептер мен деректер қалтасы сақталады."
  LangString decompressionFailed 1087 "Файлдар ашылмады. Орнатқышты қайта іске қосып көріңіз."
  LangString uninstallFailed 1087 "Бағдарламаның бұрынғы файлдары жойылмады. Орнатқышты қайта іске қосып көріңіз."
  LangString appClosing 1087 "${PRODUCT_NAME} жабылуда..."
  LangString chooseInstallationOptions 1087 "Орнату параметрлерін таңдау"
  LangString chooseUninstallationOptions 1087 "Жою параметрлерін таңдау"
  LangString whichInstallationShouldBeRemoved 1087 "Орнатылғандардың қайсысы жойылсын?"
  LangString whoShouldThisApplicationBeInstalledFor 1087 "Бағдарлама кімге орнатылсын?"
  LangString selectUserMode 1087 "Бағдарлама барлық пайдаланушыға немесе тек өзіңізге қолжетімді болатынын таңдаңыз"
  LangString whichInstallationRemove 1087 "Бағдарлама бүкіл компьютерге де (барлық пайдаланушыға), бір пайдаланушыға да орнатылған.$\r$\nҚайсысы жойылсын?"
  LangString freshInstallForAll 1087 "Барлық пайдаланушыға жаңадан орнату. (Әкімші құқығы сұралады)"
  LangString freshInstallForCurrent 1087 "Тек ағымдағы пайдаланушыға жаңадан орнату."
  LangString onlyForMe 1087 "Тек &маған"
  LangString forAll 1087 "Осы компьютердің &барлық пайдаланушысына"
  LangString loginWithAdminAccount 1087 "Жалғастыру үшін әкімшілер тобына кіретін тіркелгімен кіру қажет..."
  LangString perUserInstallExists 1087 "Бағдарлама бір пайдаланушыға орнатылып қойған."
  LangString perUserInstall 1087 "Бағдарлама бір пайдаланушыға орнатылған."
  LangString perMachineInstallExists 1087 "Бағдарлама бүкіл компьютерге орнатылып қойған."
  LangString perMachineInstall 1087 "Бағдарлама бүкіл компьютерге орнатылған."
  LangString reinstallUpgrade 1087 "Қайта орнатылады немесе жаңартылады."
  LangString uninstall 1087 "Жойылады."
  LangString appClosing 1049 "${PRODUCT_NAME} закрывается..."
!macroend
