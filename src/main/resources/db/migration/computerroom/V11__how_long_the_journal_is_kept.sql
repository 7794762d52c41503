-- Whole years that the school keeps its journal; null = by the rule of the installation. The journal itself keeps two at least.
alter table room_settings add column journal_years smallint check (journal_years between 2 and 30);
