-- The home page counts the guardians who wait for the school's confirmation.
create index guardianship_to_confirm on guardianship (school_id, guardian_id) where confirmed_at is null and ended_at is null;
create index number_check_newest on number_check (school_id, checked_at desc);
