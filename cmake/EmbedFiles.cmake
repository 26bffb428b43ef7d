# embed_files(TARGET NAME FOLDER PATTERN...) compiles every file of FOLDER (below the source root) that fits a
# PATTERN into TARGET, and defines `const std::vector<EmbeddedFile>& NAME()` (see base/embedded_file.h), sorted by
# name. The assembler's .incbin takes the bytes as they are, so a seed of megabytes costs no compile time; the
# generated source depends on every file, so an edit rebuilds just it.
function(embed_files target name folder)
  set(globs)
  foreach(pattern IN LISTS ARGN)
    list(APPEND globs "${PROJECT_SOURCE_DIR}/${folder}/${pattern}")
  endforeach()
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${globs})
  list(SORT files)
  set(blobs "")
  set(symbols "")
  set(entries "")
  set(index 0)
  foreach(file IN LISTS files)
    file(RELATIVE_PATH relative "${PROJECT_SOURCE_DIR}/${folder}" "${file}")
    set(label "xiezuo_${name}_${index}")
    string(APPEND blobs "    \".globl ${label}\\n${label}:\\n.incbin \\\"${file}\\\"\\n.globl ${label}_end\\n${label}_end:\\n.byte 0\\n\"\n")
    string(APPEND symbols "extern const char ${label}[];\nextern const char ${label}_end[];\n")
    string(APPEND entries "      {\"${relative}\", std::string_view(${label}, static_cast<size_t>(${label}_end - ${label}))},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.cc")
  file(CONFIGURE OUTPUT "${output}" @ONLY CONTENT
"// Generated from the files of ${folder}; edit those.
#include \"base/embedded_file.h\"

asm(\".section .rodata\\n\"
${blobs}    \".text\\n\");
extern \"C\" {
${symbols}}

namespace xiezuo {
const std::vector<EmbeddedFile>& ${name}();
const std::vector<EmbeddedFile>& ${name}() {
  static const std::vector<EmbeddedFile> files = {
${entries}  };
  return files;
}
}  // namespace xiezuo
")
  set_source_files_properties("${output}" PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE "${output}")
endfunction()
