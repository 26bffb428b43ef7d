-- name: untold
-- title: What tests/house/messages.py must not pass
-- param: county region optional  Help without its Chinese
SELECT :county AS county;
