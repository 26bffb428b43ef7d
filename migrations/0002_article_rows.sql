-- A table WITHOUT ROWID keeps the whole row in its key's tree, and the engine reads a row through to compare its key: with
-- an article of megabytes each look-up, one for every passage put in, took as long as reading it. Columns stay.
CREATE TEMP TABLE kept_articles AS SELECT * FROM articles;
DROP TABLE articles;

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

INSERT INTO articles SELECT * FROM kept_articles ORDER BY digest;
DROP TABLE kept_articles;
