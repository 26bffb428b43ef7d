# Compiler flags that every target of ours shares; xiezuo_flags carries them.
add_library(xiezuo_flags INTERFACE)
target_compile_features(xiezuo_flags INTERFACE cxx_std_20)
# -Wrestrict is wrong about std::string operator+ in GCC 12 (GCC bug 105651).
target_compile_options(xiezuo_flags INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wno-restrict
                       -fstack-protector-strong -fPIE)
target_compile_definitions(xiezuo_flags INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
target_link_options(xiezuo_flags INTERFACE -pie -Wl,-z,relro,-z,now)
if(XIEZUO_WERROR)
  target_compile_options(xiezuo_flags INTERFACE -Werror)
endif()
if(XIEZUO_SANITIZE)
  target_compile_options(xiezuo_flags INTERFACE -fsanitize=${XIEZUO_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(xiezuo_flags INTERFACE -fsanitize=${XIEZUO_SANITIZE})
endif()
