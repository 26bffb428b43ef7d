-- What was read. The key is the SHA-256 of the file's bytes; text is the decoded file, byte order mark removed.
-- A table with row numbers, unlike the others: where the key holds the row, each look-up reads the text through. The
-- number is made from the digest, so that no order of arrival shows.
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
) STRICT;
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
