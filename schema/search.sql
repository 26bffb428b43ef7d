-- Full text over the passages that repeat no other; rowid is passages.search_id. Written by the program, which
-- spells each Han character and each mark of punctuation as a token of its own, so that a phrase finds a Chinese
-- word of any length. No view or trigger may touch it: with trusted_schema off the engine refuses that.
CREATE VIRTUAL TABLE passage_search USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');
