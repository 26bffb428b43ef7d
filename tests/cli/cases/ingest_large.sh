# More than 16 MB are taken when the person says so: 17 MB, and 200 MB where XIEZUO_SLOW_TESTS is set.
sentences=$(yes '今天天气晴朗，微风，适合出行，路上的人很多。' | head -n 30 | tr -d '\n')
lines=8600
[ -z "${XIEZUO_SLOW_TESTS:-}" ] || lines=103000
yes "$sentences" | head -n "$lines" >large.txt
run 1 ingest large.txt
err_has 'larger than'
run 0 ingest large.txt --max-size 256M
err_has '1 article new'
run 0 check
