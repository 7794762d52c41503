-- A key is claimed before the work begins, marked in the transaction that does the work, and answered afterwards. Whoever finds
-- a claim that nobody answered knows by that mark whether the work was done. Answers are kept encrypted: they may say anything.
alter table idempotent_answer drop column answer;
alter table idempotent_answer alter column status drop not null;
alter table idempotent_answer add column acted_at timestamptz;
alter table idempotent_answer add column answer bytea;
