-- A backslash in a literal is one character on H2 and an escape on MySQL: a pattern that is the same on both.
update inspection_sop_step set pattern = '[^ ].{0,99}' where kind = 'SCAN' and pattern like '[^%s].{0,99}';
