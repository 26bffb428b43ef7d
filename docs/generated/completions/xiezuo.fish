# Completion of xiezuo for fish. Made by `xiezuo generate-docs fish`.
function __xiezuo_regions
  xiezuo complete-region (commandline -ct) 2>/dev/null
end
# The command and the words after it; --db and --lang may stand before it.
function __xiezuo_words
  set -l words (commandline -opc)
  set -e words[1]
  while string match -qr -- '^--(db|lang)(=|$)' "$words[1]"
    string match -q -- '*=*' $words[1]; or set -e words[1]
    set -e words[1]
  end
  string join -- \n $words
end
function __xiezuo_wants_command
  test (count (__xiezuo_words)) -eq 0
end
function __xiezuo_wants_query
  test "$(__xiezuo_words)" = query
end
# Whether the command is that, and the query, where one is named.
function __xiezuo_in
  set -l words (__xiezuo_words)
  test "$words[1]" = $argv[1]; and begin; not set -q argv[2]; or contains -- $argv[2] $words[2..]; end
end
complete -c xiezuo -n '__xiezuo_wants_command' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_wants_command' -l lang -d 'messages and headings in en or zh; else messages and what people read (table, markdown, html, xlsx) follow the locale, the rest is en' -x -a 'en zh'
complete -c xiezuo -n __xiezuo_wants_command -f -a ingest -d 'Read newspaper articles and store the facts they state, each with the words that prove it'
complete -c xiezuo -n '__xiezuo_in ingest' -l date -d 'when all the files were published: 2025, 2025-02 or 2025-02-06' -x
complete -c xiezuo -n '__xiezuo_in ingest' -l dates -d 'a TSV of file name and date; else dates come from file names and texts' -r
complete -c xiezuo -n '__xiezuo_in ingest' -l source -d 'the newspaper' -x
complete -c xiezuo -n '__xiezuo_in ingest' -l max-size -d 'refuse larger files; 16M unless given' -x
complete -c xiezuo -n '__xiezuo_in ingest' -l jobs -d 'read N articles at a time; one per core unless given' -x
complete -c xiezuo -n '__xiezuo_in ingest' -l rules -d 'read the rules of a folder instead of the built-in ones' -x -a '(__fish_complete_directories)'
complete -c xiezuo -n '__xiezuo_in ingest' -l list -d 'print the path of each file once its article is safely stored'
complete -c xiezuo -n '__xiezuo_in ingest' -l dry-run -d 'say what would happen and store nothing'
complete -c xiezuo -n '__xiezuo_in ingest' -l lang -d 'messages in en or zh; else they follow the locale' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in ingest' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in ingest' -l help -d 'show this help'
complete -c xiezuo -n __xiezuo_wants_command -f -a query -d 'Answer a canned query'
complete -c xiezuo -n '__xiezuo_in query' -l queries -d 'also the .sql files of a folder, as those of ~/.config/xiezuo/queries; of one name, the folder'\''s wins' -x -a '(__fish_complete_directories)'
complete -c xiezuo -n '__xiezuo_in query' -l format -d 'table, csv, tsv, json, jsonl, markdown, html or xlsx; else what the ending of --out says, a table at a terminal, csv' -x -a 'table csv tsv json jsonl markdown html xlsx'
complete -c xiezuo -n '__xiezuo_in query' -l columns -d 'these columns in this order, by commas' -x
complete -c xiezuo -n '__xiezuo_in query' -l sort -d 'in the order of these columns, by commas; NAME:desc from the greatest down' -x
complete -c xiezuo -n '__xiezuo_in query' -l limit -d 'the first N rows' -x
complete -c xiezuo -n '__xiezuo_in query' -l excel -d 'csv for a double click in Excel: byte order mark, CRLF, no cell that runs as a formula'
complete -c xiezuo -n '__xiezuo_in query' -l wide -d 'table, markdown and html with every column, those of detail too'
complete -c xiezuo -n '__xiezuo_in query' -l out -d 'write to FILE, which is whole or not there; - is standard output' -r
complete -c xiezuo -n '__xiezuo_in query' -l lang -d 'messages and headings in en or zh; else messages and what people read (table, markdown, html, xlsx) follow the locale, the rest is en' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in query' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in query' -l help -d 'show this help'
complete -c xiezuo -n __xiezuo_wants_command -f -a search -d 'Find the passages that hold every one of the words'
complete -c xiezuo -n '__xiezuo_in search' -l format -d 'table, csv, tsv, json, jsonl, markdown, html or xlsx; else what the ending of --out says, a table at a terminal, csv' -x -a 'table csv tsv json jsonl markdown html xlsx'
complete -c xiezuo -n '__xiezuo_in search' -l columns -d 'these columns in this order, by commas' -x
complete -c xiezuo -n '__xiezuo_in search' -l sort -d 'in the order of these columns, by commas; NAME:desc from the greatest down' -x
complete -c xiezuo -n '__xiezuo_in search' -l limit -d 'the first N rows' -x
complete -c xiezuo -n '__xiezuo_in search' -l excel -d 'csv for a double click in Excel: byte order mark, CRLF, no cell that runs as a formula'
complete -c xiezuo -n '__xiezuo_in search' -l wide -d 'table, markdown and html with every column, those of detail too'
complete -c xiezuo -n '__xiezuo_in search' -l out -d 'write to FILE, which is whole or not there; - is standard output' -r
complete -c xiezuo -n '__xiezuo_in search' -l lang -d 'messages and headings in en or zh; else messages and what people read (table, markdown, html, xlsx) follow the locale, the rest is en' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in search' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in search' -l help -d 'show this help'
complete -c xiezuo -n __xiezuo_wants_command -f -a facts -d 'Print every fact with its evidence: one for each article that states it'
complete -c xiezuo -n '__xiezuo_in facts' -l type -d 'partnership, project, fund, beneficiary or indicator' -x -a 'partnership project fund beneficiary indicator'
complete -c xiezuo -n '__xiezuo_in facts' -l article -d 'an id, the beginning of a digest, or a file name' -x
complete -c xiezuo -n '__xiezuo_in facts' -l region -d 'a code, Chinese name or pinyin: facts of it and of the regions in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in facts' -l format -d 'table, csv, tsv, json, jsonl, markdown, html or xlsx; else what the ending of --out says, a table at a terminal, csv' -x -a 'table csv tsv json jsonl markdown html xlsx'
complete -c xiezuo -n '__xiezuo_in facts' -l columns -d 'these columns in this order, by commas' -x
complete -c xiezuo -n '__xiezuo_in facts' -l sort -d 'in the order of these columns, by commas; NAME:desc from the greatest down' -x
complete -c xiezuo -n '__xiezuo_in facts' -l limit -d 'the first N rows' -x
complete -c xiezuo -n '__xiezuo_in facts' -l excel -d 'csv for a double click in Excel: byte order mark, CRLF, no cell that runs as a formula'
complete -c xiezuo -n '__xiezuo_in facts' -l wide -d 'table, markdown and html with every column, those of detail too'
complete -c xiezuo -n '__xiezuo_in facts' -l out -d 'write to FILE, which is whole or not there; - is standard output' -r
complete -c xiezuo -n '__xiezuo_in facts' -l lang -d 'messages and headings in en or zh; else messages and what people read (table, markdown, html, xlsx) follow the locale, the rest is en' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in facts' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in facts' -l help -d 'show this help'
complete -c xiezuo -n __xiezuo_wants_command -f -a sql -d 'Answer one SQL query of your own'
complete -c xiezuo -n '__xiezuo_in sql' -l file -d 'read the statement from FILE' -r
complete -c xiezuo -n '__xiezuo_in sql' -l timeout -d 'stop the query after so long, 0 for never; 10 unless given' -x
complete -c xiezuo -n '__xiezuo_in sql' -l max-rows -d 'cut the answer after N rows, 0 for never; 1000000 unless given, at the prompt 1000' -x
complete -c xiezuo -n '__xiezuo_in sql' -l memory -d 'memory of the query, 0 for no limit; 256M unless given' -x
complete -c xiezuo -n '__xiezuo_in sql' -l temporary -d 'temporary files of the query, 0 for no limit; 1G unless given' -x
complete -c xiezuo -n '__xiezuo_in sql' -l format -d 'table, csv, tsv, json, jsonl, markdown, html or xlsx; else what the ending of --out says, a table at a terminal, csv' -x -a 'table csv tsv json jsonl markdown html xlsx'
complete -c xiezuo -n '__xiezuo_in sql' -l columns -d 'these columns in this order, by commas' -x
complete -c xiezuo -n '__xiezuo_in sql' -l sort -d 'in the order of these columns, by commas; NAME:desc from the greatest down' -x
complete -c xiezuo -n '__xiezuo_in sql' -l limit -d 'the first N rows' -x
complete -c xiezuo -n '__xiezuo_in sql' -l excel -d 'csv for a double click in Excel: byte order mark, CRLF, no cell that runs as a formula'
complete -c xiezuo -n '__xiezuo_in sql' -l wide -d 'table, markdown and html with every column, those of detail too'
complete -c xiezuo -n '__xiezuo_in sql' -l out -d 'write to FILE, which is whole or not there; - is standard output' -r
complete -c xiezuo -n '__xiezuo_in sql' -l lang -d 'messages and headings in en or zh; else messages and what people read (table, markdown, html, xlsx) follow the locale, the rest is en' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in sql' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in sql' -l help -d 'show this help'
complete -c xiezuo -n __xiezuo_wants_command -f -a export -d 'Write tables as CSV files, and a datapackage.json that says what is in them; or all as the sheets of one workbook'
complete -c xiezuo -n '__xiezuo_in export' -l out -d 'the folder to write to, made where it is missing; or the workbook' -x -a '(__fish_complete_directories)'
complete -c xiezuo -n '__xiezuo_in export' -l format -d 'csv or xlsx; xlsx where --out ends in .xlsx, else csv' -x -a 'csv xlsx'
complete -c xiezuo -n '__xiezuo_in export' -l licence -d 'the licence that the package is given, such as CC-BY-4.0' -x
complete -c xiezuo -n '__xiezuo_in export' -l check -d 'look whether the package in DIR is what it says: digests, types, keys' -x -a '(__fish_complete_directories)'
complete -c xiezuo -n '__xiezuo_in export' -l lang -d 'messages in en or zh; else they follow the locale' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in export' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in export' -l help -d 'show this help'
complete -c xiezuo -n '__xiezuo_in export' -f -a 'articles facts fund_view beneficiary_view indicator_view project_view partnership_view evidence ledger conflict_view residue organisations article_organisations passages regions region_names known_partnerships indicator_tree funds beneficiaries indicators projects partnerships statements conflicts'
complete -c xiezuo -n __xiezuo_wants_command -f -a articles -d 'List the articles in the database, take some out, or set the date of one'
complete -c xiezuo -n '__xiezuo_in articles' -l rules -d 'with date: read the rules of a folder instead of the built-in ones' -x -a '(__fish_complete_directories)'
complete -c xiezuo -n '__xiezuo_in articles' -l format -d 'table, csv, tsv, json, jsonl, markdown, html or xlsx; else what the ending of --out says, a table at a terminal, csv' -x -a 'table csv tsv json jsonl markdown html xlsx'
complete -c xiezuo -n '__xiezuo_in articles' -l columns -d 'these columns in this order, by commas' -x
complete -c xiezuo -n '__xiezuo_in articles' -l sort -d 'in the order of these columns, by commas; NAME:desc from the greatest down' -x
complete -c xiezuo -n '__xiezuo_in articles' -l limit -d 'the first N rows' -x
complete -c xiezuo -n '__xiezuo_in articles' -l excel -d 'csv for a double click in Excel: byte order mark, CRLF, no cell that runs as a formula'
complete -c xiezuo -n '__xiezuo_in articles' -l wide -d 'table, markdown and html with every column, those of detail too'
complete -c xiezuo -n '__xiezuo_in articles' -l out -d 'write to FILE, which is whole or not there; - is standard output' -r
complete -c xiezuo -n '__xiezuo_in articles' -l lang -d 'messages and headings in en or zh; else messages and what people read (table, markdown, html, xlsx) follow the locale, the rest is en' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in articles' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in articles' -l help -d 'show this help'
complete -c xiezuo -n '__xiezuo_in articles' -f -a 'remove date'
complete -c xiezuo -n __xiezuo_wants_command -f -a show -d 'Print an article with the words that prove its facts marked'
complete -c xiezuo -n '__xiezuo_in show' -l out -d 'write to FILE, which is whole or not there; - is standard output' -r
complete -c xiezuo -n '__xiezuo_in show' -l lang -d 'messages in en or zh; else they follow the locale' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in show' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in show' -l help -d 'show this help'
complete -c xiezuo -n __xiezuo_wants_command -f -a explain -d 'Say why one number of a stored article became what it is: what was tried, which rules fired with which weight, and where its payer, place and period come from'
complete -c xiezuo -n '__xiezuo_in explain' -l rules -d 'read the rules of a folder instead of the built-in ones' -x -a '(__fish_complete_directories)'
complete -c xiezuo -n '__xiezuo_in explain' -l lang -d 'messages in en or zh; else they follow the locale' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in explain' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in explain' -l help -d 'show this help'
complete -c xiezuo -n __xiezuo_wants_command -f -a reread -d 'Read stored articles again by today'\''s rules'
complete -c xiezuo -n '__xiezuo_in reread' -l jobs -d 'read N articles at a time; one per core unless given' -x
complete -c xiezuo -n '__xiezuo_in reread' -l rules -d 'read the rules of a folder instead of the built-in ones' -x -a '(__fish_complete_directories)'
complete -c xiezuo -n '__xiezuo_in reread' -l all -d 'also those that the same program and rules read'
complete -c xiezuo -n '__xiezuo_in reread' -l dry-run -d 'say what would happen and store nothing'
complete -c xiezuo -n '__xiezuo_in reread' -l lang -d 'messages in en or zh; else they follow the locale' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in reread' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in reread' -l help -d 'show this help'
complete -c xiezuo -n __xiezuo_wants_command -f -a rules -d 'Compile the extraction rules and run the examples that they carry'
complete -c xiezuo -n '__xiezuo_in rules' -l rules -d 'the rules of a folder instead of the built-in ones' -x -a '(__fish_complete_directories)'
complete -c xiezuo -n '__xiezuo_in rules' -l lang -d 'messages in en or zh; else they follow the locale' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in rules' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in rules' -l help -d 'show this help'
complete -c xiezuo -n '__xiezuo_in rules' -f -a 'check'
complete -c xiezuo -n __xiezuo_wants_command -f -a check -d 'Check that the database is sound'
complete -c xiezuo -n '__xiezuo_in check' -l hash -d 'print a digest of all content, equal for databases that hold the same readings'
complete -c xiezuo -n '__xiezuo_in check' -l repair -d 'save what can be saved into a new database' -x
complete -c xiezuo -n '__xiezuo_in check' -l lang -d 'messages in en or zh; else they follow the locale' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in check' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in check' -l help -d 'show this help'
complete -c xiezuo -n __xiezuo_wants_command -f -a migrate -d 'Bring a database that an older program made up to date'
complete -c xiezuo -n '__xiezuo_in migrate' -l lang -d 'messages in en or zh; else they follow the locale' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in migrate' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in migrate' -l help -d 'show this help'
complete -c xiezuo -n __xiezuo_wants_command -f -a backup -d 'Copy the database, whole and consistent, to a file that must not exist yet'
complete -c xiezuo -n '__xiezuo_in backup' -l lang -d 'messages in en or zh; else they follow the locale' -x -a 'en zh'
complete -c xiezuo -n '__xiezuo_in backup' -l db -d 'the database; else $XIEZUO_DB, else xiezuo.db' -r
complete -c xiezuo -n '__xiezuo_in backup' -l help -d 'show this help'
complete -c xiezuo -n __xiezuo_wants_query -f -a beneficiaries -d 'Who received what was done, each counted group by itself'
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l helper -d 'Recipients that articles pair with this region or one in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l year -d 'Counts of a period that holds the year' -x
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l from -d 'Counts of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l to -d 'Counts of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l group -d 'One group; one of labourer, student, teacher, farmer, resident, patient, cadre, professional, institution, other' -x -a 'labourer student teacher farmer resident patient cadre professional institution other'
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l status -d 'Done or planned; one of done, planned; done unless given' -x -a 'done planned'
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query beneficiaries' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a compare -d 'Two regions, or two pairs, side by side'
complete -c xiezuo -n '__xiezuo_in query compare' -l county -d 'The first: code, Chinese name or pinyin; a prefecture takes in its counties; required' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query compare' -l with -d 'The second; required' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query compare' -l helper -d 'Of the first, only articles that state its pair with this helper' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query compare' -l with-helper -d 'Of the second, the same' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query compare' -l year -d 'Money of that year alone; other figures of a period that holds it' -x
complete -c xiezuo -n '__xiezuo_in query compare' -l from -d 'Figures of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query compare' -l to -d 'Figures of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query compare' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query compare' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query compare' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query compare' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a conflicts -d 'Pairs of facts that contradict each other, with the words of both'
complete -c xiezuo -n '__xiezuo_in query conflicts' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query conflicts' -l helper -d 'Recipients that articles pair with this region or one in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query conflicts' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query conflicts' -l type -d 'One type of fact; one of partnership, fund, beneficiary, indicator, project' -x -a 'partnership fund beneficiary indicator project'
complete -c xiezuo -n '__xiezuo_in query conflicts' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query conflicts' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query conflicts' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query conflicts' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a county-profile -d 'One region on a page: pairs, money, projects, people, other figures'
complete -c xiezuo -n '__xiezuo_in query county-profile' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties; required' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query county-profile' -l helper -d 'Only articles that state its pair with this helper, and no other'\''s money' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query county-profile' -l year -d 'Money of that year alone; other figures of a period that holds it' -x
complete -c xiezuo -n '__xiezuo_in query county-profile' -l from -d 'Figures of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query county-profile' -l to -d 'Figures of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query county-profile' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query county-profile' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query county-profile' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query county-profile' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a coverage -d 'What became of the numbers of each article'
complete -c xiezuo -n '__xiezuo_in query coverage' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query coverage' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query coverage' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a donors -d 'Who gives, and how much'
complete -c xiezuo -n '__xiezuo_in query donors' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query donors' -l helper -d 'Helper: the donor'\''s region, or the one paired with the recipient' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query donors' -l year -d 'Money of that year alone' -x
complete -c xiezuo -n '__xiezuo_in query donors' -l from -d 'Money of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query donors' -l to -d 'Money of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query donors' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query donors' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query donors' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query donors' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query donors' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a employment -d 'Jobs, work skills and what they brought'
complete -c xiezuo -n '__xiezuo_in query employment' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query employment' -l helper -d 'Recipients that articles pair with this region or one in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query employment' -l year -d 'Figures of a period that holds the year' -x
complete -c xiezuo -n '__xiezuo_in query employment' -l from -d 'Figures of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query employment' -l to -d 'Figures of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query employment' -l status -d 'Done or planned alone; one of done, planned' -x -a 'done planned'
complete -c xiezuo -n '__xiezuo_in query employment' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query employment' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query employment' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query employment' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a funds-by-county -d 'Money by county and kind: what articles report in total beside what they itemise'
complete -c xiezuo -n '__xiezuo_in query funds-by-county' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query funds-by-county' -l helper -d 'Helper: whose money it is, or who is paired with the recipient' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query funds-by-county' -l year -d 'Money of that year alone' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-county' -l from -d 'Money of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-county' -l to -d 'Money of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-county' -l kind -d 'One kind of money; one of fiscal, donation, investment, sales, other' -x -a 'fiscal donation investment sales other'
complete -c xiezuo -n '__xiezuo_in query funds-by-county' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query funds-by-county' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-county' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query funds-by-county' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-county' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a funds-by-partnership -d 'Money by helper and recipient'
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l helper -d 'Helper: whose money it is, or who is paired with the recipient' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l recipient -d 'The same as --county' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l scheme -d 'Pairs that articles state under one scheme; one of east_west, intra_province, other' -x -a 'east_west intra_province other'
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l year -d 'Money of that year alone' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l from -d 'Money of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l to -d 'Money of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l kind -d 'One kind of money; one of fiscal, donation, investment, sales, other' -x -a 'fiscal donation investment sales other'
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-partnership' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a funds-by-sector -d 'Money by sector and kind'
complete -c xiezuo -n '__xiezuo_in query funds-by-sector' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query funds-by-sector' -l helper -d 'Helper: whose money it is, or who is paired with the recipient' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query funds-by-sector' -l year -d 'Money of that year alone' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-sector' -l from -d 'Money of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-sector' -l to -d 'Money of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-sector' -l kind -d 'One kind of money; one of fiscal, donation, investment, sales, other' -x -a 'fiscal donation investment sales other'
complete -c xiezuo -n '__xiezuo_in query funds-by-sector' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query funds-by-sector' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-sector' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query funds-by-sector' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-sector' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a funds-by-year -d 'Money by year and kind; money of several years has rows of its own and is never divided'
complete -c xiezuo -n '__xiezuo_in query funds-by-year' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query funds-by-year' -l helper -d 'Helper: whose money it is, or who is paired with the recipient' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query funds-by-year' -l year -d 'Money of that year alone' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-year' -l from -d 'Money of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-year' -l to -d 'Money of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-year' -l kind -d 'One kind of money; one of fiscal, donation, investment, sales, other' -x -a 'fiscal donation investment sales other'
complete -c xiezuo -n '__xiezuo_in query funds-by-year' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query funds-by-year' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-year' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query funds-by-year' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query funds-by-year' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a indicator-table -d 'The reporting framework: indicator, region, year'
complete -c xiezuo -n '__xiezuo_in query indicator-table' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query indicator-table' -l helper -d 'Recipients that articles pair with this region or one in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query indicator-table' -l year -d 'Figures of that year alone' -x
complete -c xiezuo -n '__xiezuo_in query indicator-table' -l from -d 'Figures of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query indicator-table' -l to -d 'Figures of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query indicator-table' -l indicator -d 'A code of the tree, such as 5 or 5.1; takes in what lies under it' -x
complete -c xiezuo -n '__xiezuo_in query indicator-table' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query indicator-table' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query indicator-table' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query indicator-table' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a investments -d 'Business capital: deals and totals'
complete -c xiezuo -n '__xiezuo_in query investments' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query investments' -l helper -d 'Helper: the payer'\''s region, or the one paired with the recipient' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query investments' -l year -d 'Money of that year alone' -x
complete -c xiezuo -n '__xiezuo_in query investments' -l from -d 'Money of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query investments' -l to -d 'Money of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query investments' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query investments' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query investments' -l status -d 'Done or planned alone; one of done, planned' -x -a 'done planned'
complete -c xiezuo -n '__xiezuo_in query investments' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query investments' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query investments' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a pairings -d 'Who is twinned with whom: regions, towns, villages, schools, hospitals, firms'
complete -c xiezuo -n '__xiezuo_in query pairings' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query pairings' -l helper -d 'Recipients that articles pair with this region or one in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query pairings' -l paired -d 'One sort; one of province, prefecture, county, township, village, school, hospital, enterprise, organisation' -x -a 'province prefecture county township village school hospital enterprise organisation'
complete -c xiezuo -n '__xiezuo_in query pairings' -l scheme -d 'Pairs of one scheme; leaves out the numbers reported; one of east_west, intra_province, other' -x -a 'east_west intra_province other'
complete -c xiezuo -n '__xiezuo_in query pairings' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query pairings' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query pairings' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query pairings' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a partnership-profile -d 'One pair on a page: all headline figures with their sources'
complete -c xiezuo -n '__xiezuo_in query partnership-profile' -l helper -d 'Helper: code, Chinese name or pinyin; takes in what lies in it; required' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query partnership-profile' -l recipient -d 'Recipient, in the same way; only articles that state the pair speak for it; required' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query partnership-profile' -l year -d 'Money of that year alone; other figures of a period that holds it' -x
complete -c xiezuo -n '__xiezuo_in query partnership-profile' -l from -d 'Figures of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query partnership-profile' -l to -d 'Figures of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query partnership-profile' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query partnership-profile' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query partnership-profile' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query partnership-profile' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a partnerships -d 'Pairs of helper and recipient that articles state'
complete -c xiezuo -n '__xiezuo_in query partnerships' -l region -d 'Helper or recipient: code, Chinese name or pinyin; takes in what lies in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query partnerships' -l helper -d 'Helper alone' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query partnerships' -l recipient -d 'Recipient alone' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query partnerships' -l scheme -d 'One scheme; one of east_west, intra_province, other' -x -a 'east_west intra_province other'
complete -c xiezuo -n '__xiezuo_in query partnerships' -l year -d 'Pairs that held in that year, as far as articles say' -x
complete -c xiezuo -n '__xiezuo_in query partnerships' -l include -d 'all: known pairs that no article states too; one of stated, all; stated unless given' -x -a 'stated all'
complete -c xiezuo -n '__xiezuo_in query partnerships' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query partnerships' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query partnerships' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query partnerships' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a projects -d 'Projects, newest first'
complete -c xiezuo -n '__xiezuo_in query projects' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query projects' -l helper -d 'Recipients that articles pair with this region or one in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query projects' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query projects' -l year -d 'Projects of a period that holds the year' -x
complete -c xiezuo -n '__xiezuo_in query projects' -l from -d 'Projects of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query projects' -l to -d 'Projects of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query projects' -l status -d 'Done or planned alone; one of done, planned' -x -a 'done planned'
complete -c xiezuo -n '__xiezuo_in query projects' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query projects' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query projects' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query projects' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a review-queue -d 'What a person should look at first: the least certain facts'
complete -c xiezuo -n '__xiezuo_in query review-queue' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query review-queue' -l helper -d 'Recipients that articles pair with this region or one in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query review-queue' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query review-queue' -l type -d 'One type of fact; one of partnership, fund, beneficiary, indicator, project' -x -a 'partnership fund beneficiary indicator project'
complete -c xiezuo -n '__xiezuo_in query review-queue' -l max-confidence -d 'Facts no more certain than this, 0 to 1; 1 unless given' -x
complete -c xiezuo -n '__xiezuo_in query review-queue' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query review-queue' -l first -d 'How many; 50 unless given' -x
complete -c xiezuo -n '__xiezuo_in query review-queue' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query review-queue' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query review-queue' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a sales -d 'Goods bought and sold through the cooperation: deals and totals'
complete -c xiezuo -n '__xiezuo_in query sales' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query sales' -l helper -d 'Helper: the payer'\''s region, or the one paired with the recipient' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query sales' -l year -d 'Money of that year alone' -x
complete -c xiezuo -n '__xiezuo_in query sales' -l from -d 'Money of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query sales' -l to -d 'Money of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query sales' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query sales' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query sales' -l status -d 'Done or planned alone; one of done, planned' -x -a 'done planned'
complete -c xiezuo -n '__xiezuo_in query sales' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query sales' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query sales' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a sources -d 'Every figure with the words that prove it'
complete -c xiezuo -n '__xiezuo_in query sources' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query sources' -l helper -d 'Recipients that articles pair with this region or one in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query sources' -l year -d 'Figures of a period that holds the year' -x
complete -c xiezuo -n '__xiezuo_in query sources' -l from -d 'Figures of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query sources' -l to -d 'Figures of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query sources' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query sources' -l type -d 'One type of fact; one of fund, beneficiary, indicator, project' -x -a 'fund beneficiary indicator project'
complete -c xiezuo -n '__xiezuo_in query sources' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query sources' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query sources' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query sources' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a talent -d 'People sent to help and people trained'
complete -c xiezuo -n '__xiezuo_in query talent' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query talent' -l helper -d 'Recipients that articles pair with this region or one in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query talent' -l year -d 'Figures of a period that holds the year' -x
complete -c xiezuo -n '__xiezuo_in query talent' -l from -d 'Figures of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query talent' -l to -d 'Figures of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query talent' -l status -d 'Done or planned alone; one of done, planned' -x -a 'done planned'
complete -c xiezuo -n '__xiezuo_in query talent' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query talent' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query talent' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query talent' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
complete -c xiezuo -n __xiezuo_wants_query -f -a timeline -d 'What happened when, oldest first'
complete -c xiezuo -n '__xiezuo_in query timeline' -l county -d 'Recipient: code, Chinese name or pinyin; a prefecture takes in its counties' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query timeline' -l helper -d 'Recipients that articles pair with this region or one in it' -x -a '(__xiezuo_regions)'
complete -c xiezuo -n '__xiezuo_in query timeline' -l year -d 'Facts of a period that holds the year' -x
complete -c xiezuo -n '__xiezuo_in query timeline' -l from -d 'Facts of periods that begin in that year or later' -x
complete -c xiezuo -n '__xiezuo_in query timeline' -l to -d 'Facts of periods that end in that year or earlier' -x
complete -c xiezuo -n '__xiezuo_in query timeline' -l sector -d 'One sector; one of governance, talent, industry, labour, consumption, education, health, culture_tourism, infrastructure, relocation, rural, social, general' -x -a 'governance talent industry labour consumption education health culture_tourism infrastructure relocation rural social general'
complete -c xiezuo -n '__xiezuo_in query timeline' -l type -d 'One type of fact; one of partnership, fund, beneficiary, indicator, project' -x -a 'partnership fund beneficiary indicator project'
complete -c xiezuo -n '__xiezuo_in query timeline' -l min-confidence -d 'Leave out facts less certain than this, 0 to 1' -x
complete -c xiezuo -n '__xiezuo_in query timeline' -l explain -d 'what proves each row instead: article, date and quote of every fact behind it; --sort and --limit are of the rows'
complete -c xiezuo -n '__xiezuo_in query timeline' -l row -d 'with --explain: of the Nth row alone' -x
complete -c xiezuo -n '__xiezuo_in query timeline' -l timeout -d 'stop the query after so long, 0 for never; 60 unless given' -x
