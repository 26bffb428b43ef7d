# More than 16 MB are taken when the person says so.
[ -n "${XIEZUO_SLOW_TESTS:-}" ] || skip "takes a minute; set XIEZUO_SLOW_TESTS to run it"
sentences=$(yes '今天天气晴朗，微风，适合出行，路上的人很多。' | head -n 30 | tr -d '\n')
yes "$sentences" | head -n 8600 >large.txt
run 1 ingest large.txt
err_has 'larger than'
run 0 ingest large.txt --max-size 32M
err_has '1 article new'
run 0 check
