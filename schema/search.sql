-- Full text over the passages that repeat no other; rowid is passages.search_id. Written by the program, which
-- spells each Han character (traditional as simplified) and each mark as a token of its own, so that a phrase finds a
-- Chinese word of any length; fts('…') writes such phrases. No view or trigger may touch it: with trusted_schema off the engine refuses that.
CREATE VIRTUAL TABLE passage_search USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');
