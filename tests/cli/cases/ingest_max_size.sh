# Too large is refused before it is read, and taken when the person says so.
article good.txt 820
dd if=/dev/zero of=huge.txt bs=1 count=0 seek=209715200 2>/dev/null
run 1 ingest huge.txt
err_has 'error: huge.txt: is larger than 16777216 bytes; raise --max-size if it really is one article'
run 1 ingest good.txt --max-size 50
err_has 'is larger than 50 bytes'
run 0 ingest good.txt --max-size 1k
err_has '1 article new'
for wrong in much -1 1T 16MM '' ; do
  run 2 ingest good.txt --max-size "$wrong"
  err_has 'this is no size'
done
