-- The first schema, as schema/ has it.

-- What the file is. The number is "XZUO" in ASCII; user_version is the number of the last migration applied.

CREATE TABLE migrations (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- Facts about the store itself: the digest of the reference data it was filled from.
CREATE TABLE properties (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The divisions of China, from province to township, and every way in which their names are written.
CREATE TABLE regions (
  code        TEXT NOT NULL PRIMARY KEY CHECK (length(code) IN (6, 9) AND code NOT GLOB '*[^0-9]*'),
  name        TEXT NOT NULL CHECK (name <> ''),
  level       TEXT NOT NULL CHECK (level IN ('province', 'prefecture', 'county', 'township')),
  parent_code TEXT REFERENCES regions (code) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX regions_by_parent ON regions (parent_code);

CREATE TABLE region_names (
  name   TEXT NOT NULL CHECK (name <> ''),
  code   TEXT NOT NULL REFERENCES regions (code),
  kind   TEXT NOT NULL CHECK (kind IN ('official', 'short', 'middle', 'abbreviation', 'former')),
  pinyin TEXT NOT NULL,
  PRIMARY KEY (name, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX region_names_by_code ON region_names (code);
CREATE INDEX region_names_by_pinyin ON region_names (pinyin);

-- The framework by which cooperation is reported.
CREATE TABLE indicator_tree (
  code        TEXT NOT NULL PRIMARY KEY,
  parent_code TEXT REFERENCES indicator_tree (code) DEFERRABLE INITIALLY DEFERRED,
  name_zh     TEXT NOT NULL CHECK (name_zh <> ''),
  name_en     TEXT NOT NULL,
  unit        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Pairs known from elsewhere. They help to read an article and are no facts; those stand in partnerships.
CREATE TABLE known_partnerships (
  helper    TEXT NOT NULL REFERENCES regions (code),
  recipient TEXT NOT NULL REFERENCES regions (code),
  scheme    TEXT NOT NULL CHECK (scheme IN ('east_west', 'intra_province', 'other')),
  since     INTEGER NOT NULL,  -- 0 where unknown, so that it can be part of the key
  until     INTEGER CHECK (until >= since),
  PRIMARY KEY (helper, recipient, scheme, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_partnerships_by_recipient ON known_partnerships (recipient);

-- What was read. The key is the SHA-256 of the file's bytes; text is the decoded file, byte order mark removed.
CREATE TABLE articles (
  digest       TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
  name         TEXT NOT NULL CHECK (name <> ''),
  path         TEXT NOT NULL,
  newspaper    TEXT NOT NULL,
  title        TEXT NOT NULL,
  published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]*'),
  date_source  TEXT NOT NULL CHECK (date_source IN ('given', 'file_name', 'text', 'inferred', 'unknown')),
  extractor    TEXT NOT NULL,
  encoding     TEXT NOT NULL,
  text         TEXT NOT NULL,
  CHECK ((published_on IS NULL) = (date_source = 'unknown'))
) STRICT, WITHOUT ROWID;
CREATE INDEX articles_by_name ON articles (name, digest);

-- Paragraphs, headings and captions in reading order; start and "end" count code points of the article's text.
-- search_id is the passage's row in passage_search, made from digest and position, the same in every database.
CREATE TABLE passages (
  article   TEXT NOT NULL REFERENCES articles (digest) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  kind      TEXT NOT NULL CHECK (kind IN ('heading', 'paragraph', 'caption', 'byline', 'list_item', 'notice')),
  start     INTEGER NOT NULL CHECK (start >= 0),
  "end"     INTEGER NOT NULL,
  text      TEXT NOT NULL,
  segment   INTEGER NOT NULL CHECK (segment >= 0),
  repeats   INTEGER CHECK (repeats <> position),
  relevant  INTEGER NOT NULL CHECK (relevant IN (0, 1)),
  reason    TEXT NOT NULL,
  search_id INTEGER NOT NULL UNIQUE,
  PRIMARY KEY (article, position),
  CHECK (start <= "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE organisations (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE article_organisations (
  organisation TEXT NOT NULL REFERENCES organisations (name),
  article      TEXT NOT NULL REFERENCES articles (digest) ON DELETE CASCADE,
  PRIMARY KEY (organisation, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_organisations_by_article ON article_organisations (article);

-- What the articles say, each thing once however many articles say it. A row holds what its least statement says;
-- statements.sql has what each article says. Money is in fen. Years are inclusive.
CREATE TABLE facts (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  type       TEXT NOT NULL CHECK (type IN ('partnership', 'project', 'fund', 'beneficiary', 'indicator')),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  inherited  TEXT NOT NULL,  -- names of fields that come from the context, separated by spaces
  part_of    TEXT REFERENCES facts (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX facts_by_whole ON facts (part_of) WHERE part_of IS NOT NULL;

CREATE TABLE partnerships (
  id        TEXT NOT NULL PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  helper    TEXT NOT NULL REFERENCES regions (code),
  recipient TEXT NOT NULL REFERENCES regions (code),
  scheme    TEXT NOT NULL CHECK (scheme IN ('east_west', 'intra_province', 'other')),
  since     INTEGER,
  until     INTEGER CHECK (until >= since)
) STRICT, WITHOUT ROWID;
CREATE INDEX partnerships_by_helper ON partnerships (helper);
CREATE INDEX partnerships_by_recipient ON partnerships (recipient);

CREATE TABLE projects (
  id           TEXT NOT NULL PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  name         TEXT NOT NULL CHECK (name <> ''),
  recipient    TEXT REFERENCES regions (code),
  sector       TEXT NOT NULL CHECK (sector IN ('governance', 'talent', 'industry', 'labour', 'consumption',
                 'education', 'health', 'culture_tourism', 'infrastructure', 'relocation', 'rural', 'social', 'general')),
  period_first INTEGER,
  period_last  INTEGER CHECK (period_last >= period_first),
  status       TEXT NOT NULL CHECK (status IN ('done', 'planned')),
  amount_fen   INTEGER CHECK (amount_fen >= 0),
  CHECK ((period_first IS NULL) = (period_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX projects_by_recipient ON projects (recipient);

CREATE TABLE funds (
  id                 TEXT NOT NULL PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  amount_fen         INTEGER NOT NULL CHECK (amount_fen >= 0),
  amount_max_fen     INTEGER CHECK (amount_max_fen >= amount_fen),
  qualifier          TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'over', 'under', 'range')),
  kind               TEXT NOT NULL CHECK (kind IN ('fiscal', 'donation', 'investment', 'sales', 'other')),
  status             TEXT NOT NULL CHECK (status IN ('done', 'planned')),
  scope              TEXT NOT NULL CHECK (scope IN ('total', 'item')),
  payer_region       TEXT REFERENCES regions (code),
  payer_organisation TEXT CHECK (payer_organisation <> ''),
  recipient          TEXT REFERENCES regions (code),
  period_first       INTEGER,
  period_last        INTEGER CHECK (period_last >= period_first),
  sector             TEXT NOT NULL CHECK (sector IN ('governance', 'talent', 'industry', 'labour', 'consumption',
                       'education', 'health', 'culture_tourism', 'infrastructure', 'relocation', 'rural', 'social',
                       'general')),
  project            TEXT REFERENCES projects (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (payer_region IS NULL OR payer_organisation IS NULL),
  CHECK ((period_first IS NULL) = (period_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX funds_by_recipient ON funds (recipient, kind);
CREATE INDEX funds_by_payer ON funds (payer_region);
CREATE INDEX funds_by_project ON funds (project) WHERE project IS NOT NULL;

CREATE TABLE beneficiaries (
  id                TEXT NOT NULL PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  count             INTEGER NOT NULL CHECK (count >= 0),
  count_max         INTEGER CHECK (count_max >= count),
  qualifier         TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'over', 'under', 'range')),
  unit              TEXT NOT NULL CHECK (unit IN ('person', 'person_times', 'household', 'school', 'hospital',
                      'village', 'enterprise', 'other')),
  beneficiary_group TEXT NOT NULL CHECK (beneficiary_group IN ('labourer', 'student', 'teacher', 'farmer',
                      'resident', 'patient', 'cadre', 'professional', 'institution', 'other')),
  recipient         TEXT REFERENCES regions (code),
  period_first      INTEGER,
  period_last       INTEGER CHECK (period_last >= period_first),
  sector            TEXT NOT NULL CHECK (sector IN ('governance', 'talent', 'industry', 'labour', 'consumption',
                      'education', 'health', 'culture_tourism', 'infrastructure', 'relocation', 'rural', 'social',
                      'general')),
  status            TEXT NOT NULL CHECK (status IN ('done', 'planned')),
  CHECK ((period_first IS NULL) = (period_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX beneficiaries_by_recipient ON beneficiaries (recipient);

-- value is an integer where it is whole, else a real, so that it adds and compares; statements.value is exact.
CREATE TABLE indicators (
  id           TEXT NOT NULL PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  value        ANY NOT NULL CHECK (typeof(value) IN ('integer', 'real')),
  value_max    ANY CHECK (typeof(value_max) IN ('integer', 'real', 'null') AND value_max >= value),
  qualifier    TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'over', 'under', 'range')),
  unit         TEXT NOT NULL,
  what         TEXT NOT NULL,
  recipient    TEXT REFERENCES regions (code),
  period_first INTEGER,
  period_last  INTEGER CHECK (period_last >= period_first),
  sector       TEXT NOT NULL CHECK (sector IN ('governance', 'talent', 'industry', 'labour', 'consumption',
                 'education', 'health', 'culture_tourism', 'infrastructure', 'relocation', 'rural', 'social', 'general')),
  status       TEXT NOT NULL CHECK (status IN ('done', 'planned')),
  tree_code    TEXT REFERENCES indicator_tree (code),
  CHECK ((period_first IS NULL) = (period_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX indicators_by_recipient ON indicators (recipient);
CREATE INDEX indicators_by_tree ON indicators (tree_code) WHERE tree_code IS NOT NULL;

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

-- Pairs of statements that speak of one thing and disagree; conflict_view has them by fact.
CREATE TABLE conflicts (
  first  TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  second TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  what   TEXT NOT NULL,
  PRIMARY KEY (first, second),
  CHECK (first < second)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflicts_by_second ON conflicts (second);

-- Full text over the passages that repeat no other; rowid is passages.search_id. Written by the program, which
-- spells each Han character and each mark of punctuation as a token of its own, so that a phrase finds a Chinese
-- word of any length. No view or trigger may touch it: with trusted_schema off the engine refuses that.
CREATE VIRTUAL TABLE passage_search USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');

-- Views for people: names beside codes; amounts in yuan (_yuan) and 万元 (_wan), an integer where whole and else the
-- exact number. `articles` counts those that state the fact, reprints not counted. They have no order of their own: a
-- query states one.

-- full_name is the way from the province down, without the divisions that only group others.
CREATE VIEW region_view AS
SELECT r.code, r.name, r.level, r.parent_code,
       coalesce(c.name, '') ||
       CASE WHEN b.name IS NULL OR b.name IN ('市辖区', '县') OR b.name LIKE '%直辖县级行政区划' THEN '' ELSE b.name END ||
       CASE WHEN a.name IS NULL OR a.name IN ('市辖区', '县') OR a.name LIKE '%直辖县级行政区划' THEN '' ELSE a.name END ||
       r.name AS full_name
  FROM regions AS r
  LEFT JOIN regions AS a ON a.code = r.parent_code
  LEFT JOIN regions AS b ON b.code = a.parent_code
  LEFT JOIN regions AS c ON c.code = b.parent_code;

CREATE VIEW fund_view AS
SELECT f.id AS fund_id,
       CASE WHEN f.amount_fen % 100 = 0 THEN f.amount_fen / 100 ELSE f.amount_fen / 100.0 END AS amount_yuan,
       CASE WHEN f.amount_fen % 1000000 = 0 THEN f.amount_fen / 1000000 ELSE f.amount_fen / 1000000.0 END AS amount_wan,
       CASE WHEN f.amount_max_fen % 100 = 0 THEN f.amount_max_fen / 100 ELSE f.amount_max_fen / 100.0 END AS amount_max_yuan,
       f.qualifier, f.kind, f.status, f.scope,
       f.payer_region AS payer_code, coalesce(p.name, f.payer_organisation) AS payer,
       f.recipient AS recipient_code, r.name AS recipient,
       f.period_first, f.period_last, f.sector, f.project AS project_id, j.name AS project, t.part_of, t.confidence,
       (SELECT count(DISTINCT wording) FROM statements WHERE fact = f.id) AS articles
  FROM funds AS f
  JOIN facts AS t ON t.id = f.id
  LEFT JOIN regions AS p ON p.code = f.payer_region
  LEFT JOIN regions AS r ON r.code = f.recipient
  LEFT JOIN projects AS j ON j.id = f.project;

CREATE VIEW beneficiary_view AS
SELECT b.id AS beneficiary_id, b.count, b.count_max, b.qualifier, b.unit, b.beneficiary_group,
       b.recipient AS recipient_code, r.name AS recipient,
       b.period_first, b.period_last, b.sector, b.status, t.part_of, t.confidence,
       (SELECT count(DISTINCT wording) FROM statements WHERE fact = b.id) AS articles
  FROM beneficiaries AS b
  JOIN facts AS t ON t.id = b.id
  LEFT JOIN regions AS r ON r.code = b.recipient;

CREATE VIEW indicator_view AS
SELECT i.id AS indicator_id, i.value, i.value_max, i.qualifier, i.unit, i.what,
       i.recipient AS recipient_code, r.name AS recipient,
       i.period_first, i.period_last, i.sector, i.status, i.tree_code, n.name_zh AS tree_name, t.part_of, t.confidence,
       (SELECT count(DISTINCT wording) FROM statements WHERE fact = i.id) AS articles
  FROM indicators AS i
  JOIN facts AS t ON t.id = i.id
  LEFT JOIN regions AS r ON r.code = i.recipient
  LEFT JOIN indicator_tree AS n ON n.code = i.tree_code;

CREATE VIEW project_view AS
SELECT j.id AS project_id, j.name, j.recipient AS recipient_code, r.name AS recipient,
       j.sector, j.period_first, j.period_last, j.status,
       CASE WHEN j.amount_fen % 100 = 0 THEN j.amount_fen / 100 ELSE j.amount_fen / 100.0 END AS amount_yuan,
       CASE WHEN j.amount_fen % 1000000 = 0 THEN j.amount_fen / 1000000 ELSE j.amount_fen / 1000000.0 END AS amount_wan,
       t.part_of, t.confidence,
       (SELECT count(DISTINCT wording) FROM statements WHERE fact = j.id) AS articles
  FROM projects AS j
  JOIN facts AS t ON t.id = j.id
  LEFT JOIN regions AS r ON r.code = j.recipient;

CREATE VIEW partnership_view AS
SELECT p.id AS partnership_id, p.helper AS helper_code, h.name AS helper, p.recipient AS recipient_code,
       r.name AS recipient, p.scheme, p.since, p.until,
       EXISTS (SELECT 1 FROM known_partnerships AS k WHERE k.helper = p.helper AND k.recipient = p.recipient) AS known,
       t.confidence,
       (SELECT count(DISTINCT wording) FROM statements WHERE fact = p.id) AS articles
  FROM partnerships AS p
  JOIN facts AS t ON t.id = p.id
  JOIN regions AS h ON h.code = p.helper
  JOIN regions AS r ON r.code = p.recipient;

CREATE VIEW conflict_view AS
SELECT DISTINCT min(a.fact, b.fact) AS first, max(a.fact, b.fact) AS second, c.what
  FROM conflicts AS c
  JOIN statements AS a ON a.id = c.first
  JOIN statements AS b ON b.id = c.second
 WHERE a.fact <> b.fact;

-- Every numeric expression of every article, once for each fact that it became: what was printed, what it means, and
-- the fact, or the reason why there is none. A fund's value is in yuan. A project's sum is listed as its fund where
-- the same words are one.
CREATE VIEW ledger AS
SELECT e.article, e.start, e."end", e.quote,
       CASE WHEN s.amount_fen IS NULL THEN CAST(s.value AS NUMERIC) ELSE CASE WHEN s.amount_fen % 100 = 0 THEN s.amount_fen / 100 ELSE s.amount_fen / 100.0 END END AS value,
       CASE WHEN s.amount_max_fen IS NULL THEN CAST(s.value_max AS NUMERIC) ELSE CASE WHEN s.amount_max_fen % 100 = 0 THEN s.amount_max_fen / 100 ELSE s.amount_max_fen / 100.0 END END AS value_max,
       CASE WHEN s.amount_fen IS NULL THEN s.unit ELSE '元' END AS unit,
       coalesce(s.qualifier, 'exact') AS qualifier, s.type, e.fact, NULL AS reason, e.rule
  FROM evidence AS e
  JOIN statements AS s ON s.id = e.statement
 WHERE s.type IN ('fund', 'beneficiary', 'indicator')
    OR (s.type = 'project' AND s.amount_fen IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM evidence AS o JOIN statements AS u ON u.id = o.statement
           WHERE o.article = e.article AND o.start >= e.start AND o."end" <= e."end" AND u.type <> 'project'))
UNION ALL
SELECT x.article, x.start, x."end", x.quote, CAST(x.value AS NUMERIC), CAST(x.value_max AS NUMERIC), x.unit, x.qualifier,
       NULL, NULL, x.reason, x.rule
  FROM residue AS x;
