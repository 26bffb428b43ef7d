-- What each article says, in its own words: the material that facts are joined from, kept whole so that taking an
-- article out leaves what the others say. Statements with one `joins` are one fact, whose id is the least of theirs;
-- NULL joins nothing. part_of and project name statements of the same article. wording is the digest of the passage
-- that holds the statement: statements of one fact with one wording are reprints of each other.
-- value is exact decimal text; fields that the type lacks are NULL.
CREATE TABLE statements (
  id                 TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  fact               TEXT NOT NULL REFERENCES facts (id) DEFERRABLE INITIALLY DEFERRED,
  article            TEXT NOT NULL REFERENCES articles (digest) ON DELETE CASCADE,
  start              INTEGER NOT NULL CHECK (start >= 0),
  type               TEXT NOT NULL CHECK (type IN ('partnership', 'project', 'fund', 'beneficiary', 'indicator')),
  joins              TEXT CHECK (joins <> ''),
  wording            TEXT NOT NULL,
  confidence         REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  inherited          TEXT NOT NULL,
  part_of            TEXT REFERENCES statements (id) DEFERRABLE INITIALLY DEFERRED CHECK (part_of <> id),
  project            TEXT REFERENCES statements (id) DEFERRABLE INITIALLY DEFERRED,
  helper             TEXT,
  recipient          TEXT,
  scheme             TEXT,
  since              INTEGER,
  until              INTEGER,
  name               TEXT,
  sector             TEXT,
  period_first       INTEGER,
  period_last        INTEGER,
  status             TEXT,
  amount_fen         INTEGER,
  amount_max_fen     INTEGER,
  qualifier          TEXT,
  kind               TEXT,
  scope              TEXT,
  payer_region       TEXT,
  payer_organisation TEXT,
  value              TEXT,
  value_max          TEXT,
  unit               TEXT,
  beneficiary_group  TEXT,
  what               TEXT,
  tree_code          TEXT,
  UNIQUE (id, fact)
) STRICT, WITHOUT ROWID;
CREATE INDEX statements_by_fact ON statements (fact, wording, article);
CREATE INDEX statements_by_article ON statements (article, start);
CREATE INDEX statements_by_joins ON statements (joins) WHERE joins IS NOT NULL;
CREATE INDEX statements_by_whole ON statements (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX statements_by_project ON statements (project) WHERE project IS NOT NULL;
-- The sums that conflict_view compares, in its order.
CREATE INDEX statements_of_totals
    ON statements (kind, recipient, period_first, period_last, payer_region, payer_organisation, article, amount_fen, id, fact)
 WHERE type = 'fund' AND scope = 'total' AND status = 'done' AND sector = 'general' AND qualifier = 'exact'
   AND amount_max_fen IS NULL AND part_of IS NULL AND recipient IS NOT NULL AND period_first IS NOT NULL;

-- The exact words behind each statement; start and "end" count code points of the article's text. fact follows the
-- statement's.
CREATE TABLE evidence (
  article   TEXT NOT NULL REFERENCES articles (digest) ON DELETE CASCADE,
  start     INTEGER NOT NULL CHECK (start >= 0),
  "end"     INTEGER NOT NULL,
  fact      TEXT NOT NULL,
  statement TEXT NOT NULL,
  quote     TEXT NOT NULL,
  rule      TEXT NOT NULL,
  PRIMARY KEY (article, start, "end", statement),
  FOREIGN KEY (statement, fact) REFERENCES statements (id, fact) ON UPDATE CASCADE ON DELETE CASCADE,
  CHECK (start < "end")
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_statement ON evidence (statement, fact);
CREATE INDEX evidence_by_fact ON evidence (fact);

-- Numeric expressions that are no fact, and why.
CREATE TABLE residue (
  article   TEXT NOT NULL REFERENCES articles (digest) ON DELETE CASCADE,
  start     INTEGER NOT NULL CHECK (start >= 0),
  "end"     INTEGER NOT NULL,
  quote     TEXT NOT NULL,
  rule      TEXT NOT NULL,
  value     TEXT NOT NULL,  -- exact decimal
  value_max TEXT,
  qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'over', 'under', 'range')),
  unit      TEXT NOT NULL,
  reason    TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (article, start, "end"),
  CHECK (start < "end")
) STRICT, WITHOUT ROWID;

-- Pairs of statements of one article that speak of one thing and disagree; conflict_view has them by fact, and those of
-- two articles too.
CREATE TABLE conflicts (
  first  TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  second TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  what   TEXT NOT NULL,
  PRIMARY KEY (first, second),
  CHECK (first < second)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflicts_by_second ON conflicts (second);
