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
