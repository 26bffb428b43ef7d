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
