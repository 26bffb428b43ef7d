# What cannot be read is one line that says what, where and what to do; it stops nothing else and changes nothing.
article good.txt 820
mkdir none others
: >empty.txt
printf ' \n\t \r\n' >blank.txt
head -c 3000 /dev/zero >nul.txt
head -c 3000 /dev/zero | tr '\000' '\377' >ff.txt
printf '%%PDF-1.7\n' >page.pdf
printf 'PK\003\004rest' >others.txt
: >others/picture.png
ln -s self.txt self.txt

run 1 ingest missing.txt
err_is <<'END'
error: missing.txt: there is no such file or folder; check the path
0 articles new, 0 unchanged, 1 refused
END
[ ! -e xiezuo.db ] || fail "a database was made for nothing"

run 0 ingest good.txt
remember
for bad in missing.txt none others empty.txt blank.txt nul.txt ff.txt page.pdf others.txt self.txt; do
  run 1 ingest "$bad"
  err_has "error: $bad: "
  err_has '; '
  err_has '0 articles new, 0 unchanged, 1 refused'
  err_lines 2
  out_is_empty
  is_unchanged
  run 3 ingest "$bad" good.txt
  err_has "error: $bad: "
  err_has '0 articles new, 1 unchanged, 1 refused'
  is_unchanged
done
run 1 ingest page.pdf
err_has 'is a PDF, not text; extract its text first'
run 1 ingest none others
err_has 'error: none: holds no articles'
err_has '2 refused'

article new.txt 33
run 3 ingest empty.txt new.txt page.pdf
err_has '1 article new, 0 unchanged, 2 refused'
run 0 check
