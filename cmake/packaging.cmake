# install() and the .deb: the program, its web templates, the unit file, the default configuration, the documents.

include(GNUInstallDirs)
install(TARGETS axtar RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(TARGETS axtar-extract RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/axtar")
install(FILES LICENSE README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}" OPTIONAL)
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DOCDIR}/docs" FILES_MATCHING PATTERN "*.md" PATTERN "*.png")
install(DIRECTORY corpus/sample/ DESTINATION "${CMAKE_INSTALL_DATADIR}/axtar/sample")
install(FILES packaging/axtar.toml DESTINATION "/etc/axtar" OPTIONAL)
install(FILES packaging/axtar.service DESTINATION "lib/systemd/system" OPTIONAL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME axtar)
set(CPACK_PACKAGE_CONTACT "Axtar maintainers <maintainers@axtar.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
# Old Word files and scanned pages are read where these are there (docs/file_formats.md).
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "antiword, catdoc, tesseract-ocr, tesseract-ocr-aze")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# The package manager keeps what an office changed in its configuration.
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${PROJECT_SOURCE_DIR}/packaging/conffiles")
set(CPACK_STRIP_FILES ON)
include(CPack)
