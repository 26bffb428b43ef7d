# What cmake --install puts in place, and the target that takes it away again. The documents lie as they lie in the tree,
# so that their links hold; the rules are there to be copied and changed (--rules).
install(FILES LICENSE README.md README.zh-CN.md CHANGELOG.md CONTRIBUTING.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs rules queries DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES docs/generated/xiezuo.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES docs/generated/zh/xiezuo.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/zh_CN/man1")
install(FILES docs/generated/completions/xiezuo.bash DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME xiezuo)
install(FILES docs/generated/completions/_xiezuo DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
install(FILES docs/generated/completions/xiezuo.fish DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
install(DIRECTORY seeds/samples DESTINATION "${CMAKE_INSTALL_DOCDIR}/seeds")
install(FILES bench/README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}/bench")
install(FILES scripts/packages.txt DESTINATION "${CMAKE_INSTALL_DOCDIR}/scripts")

add_custom_target(uninstall
  COMMAND "${CMAKE_COMMAND}" "-DMANIFEST=${PROJECT_BINARY_DIR}/install_manifest.txt" -P "${PROJECT_SOURCE_DIR}/cmake/Uninstall.cmake"
  USES_TERMINAL)
add_custom_target(format
  COMMAND "${CMAKE_COMMAND}" "-DSOURCE_DIR=${PROJECT_SOURCE_DIR}" -DFIX=ON -P "${PROJECT_SOURCE_DIR}/cmake/CheckFormat.cmake"
  USES_TERMINAL)
